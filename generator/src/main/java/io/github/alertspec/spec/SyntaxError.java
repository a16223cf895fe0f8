package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Says what is wrong with a file that is not YAML, in words that do not ask for knowledge of a YAML parser. */
final class SyntaxError {
    private static final String QUOTE = "quote it if it is a text";

    /** What the parser's words mean; the first line that fits is taken. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("(TAB)", Place.PROBLEM, "a tab stands where a line is indented", "indent with spaces"),
            new Meaning(
                    "that cannot start any token",
                    Place.PROBLEM,
                    "a text cannot begin with this character",
                    "quote the text"),
            new Meaning(
                    "mapping values are not allowed",
                    Place.PROBLEM,
                    "a ': ' stands where no key can",
                    "a text with ': ' in it must stand in quotes"),
            new Meaning(
                    "unexpected end of stream, while scanning a quoted",
                    Place.CONTEXT,
                    "a quoted text begins here and never ends",
                    "close it with the quote it begins with"),
            new Meaning(
                    "unexpected document separator",
                    Place.CONTEXT,
                    "a quoted text begins here and never ends",
                    "close it with the quote it begins with"),
            new Meaning(
                    "escape",
                    Place.PROBLEM,
                    "a backslash stands before what it cannot escape",
                    "write it twice, or use single quotes"),
            new Meaning(
                    "but got <stream end>",
                    Place.CONTEXT,
                    "a bracket opens here and is never closed",
                    "close it, or quote it if it belongs to a text"),
            new Meaning(
                    "expected ',' or",
                    Place.PROBLEM,
                    "a comma or a closing bracket is missing before this",
                    "in brackets, a text with a bracket, comma, ': ' or quote in it must stand in quotes"),
            new Meaning(
                    "expected <block end>",
                    Place.PROBLEM,
                    "this does not line up with what it should belong to",
                    "indent it like its neighbours above, or quote the text it belongs to"),
            new Meaning(
                    "could not find expected ':'",
                    Place.CONTEXT,
                    "a key without ':' stands here",
                    "write 'key: value', or '- ' before an item"),
            new Meaning(
                    "expected the node content",
                    Place.PROBLEM,
                    "a value is missing before this",
                    "write it, or quote the text"),
            new Meaning(
                    "not allowed here",
                    Place.PROBLEM,
                    "an item or a key cannot stand here",
                    "put it on a line of its own, or quote the text"),
            new Meaning(
                    "simple key is required",
                    Place.PROBLEM,
                    "what follows this is neither a key nor a value",
                    "indent the text by more than its key, or write it on one line"),
            new Meaning("<document start>", Place.PROBLEM, "the spec ended before this", "indent it, or remove it"),
            new Meaning("block scalar", Place.CONTEXT, "'|' or '>' stands here before other text", QUOTE),
            new Meaning("directive", Place.CONTEXT, "a line cannot begin with '%'", QUOTE),
            new Meaning("scanning an a", Place.CONTEXT, "'&' or '*' stands here without a name", QUOTE),
            new Meaning("tag", Place.CONTEXT, "'!' cannot stand here", QUOTE),
            new Meaning("parsing a node", Place.CONTEXT, "'!' cannot stand here", QUOTE));

    private SyntaxError() {}

    /** @param last where reading had come to, for the few errors that know no place */
    static void report(YAMLException e, Location last, Diagnostics diagnostics) {
        String words = e instanceof MarkedYAMLException marked
                ? oneLine(marked.getProblem()) + ", " + oneLine(marked.getContext())
                : oneLine(e.getMessage());
        Meaning meaning = MEANINGS.stream()
                .filter(known -> words.contains(known.sign()))
                .findFirst()
                .orElse(new Meaning("", Place.PROBLEM, "this is not YAML: " + Quotation.of(words), QUOTE));
        Location at = e instanceof MarkedYAMLException marked
                ? place(marked, meaning.place(), last.file()).orElse(last)
                : last;
        diagnostics.report(Rule.YAML_SYNTAX, at, meaning.message(), meaning.hint());
    }

    private static Optional<Location> place(MarkedYAMLException e, Place place, String file) {
        boolean context = place == Place.CONTEXT && e.getContextMark() != null;
        @Nullable Mark mark = context ? e.getContextMark() : e.getProblemMark();
        return Optional.ofNullable(mark).map(at -> new Location(file, at.getLine() + 1, at.getColumn() + 1));
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").trim();
    }

    /** Of the two places that the parser names: where it stopped, or where that began which it could not finish. */
    private enum Place {
        PROBLEM,
        CONTEXT
    }

    private record Meaning(String sign, Place place, String message, String hint) {}
}
