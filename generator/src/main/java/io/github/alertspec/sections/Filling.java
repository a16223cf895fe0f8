package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Rule;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts new text between the markers of one file. */
final class Filling {
    /** What may stand before a marker that is to be on a line of its own: it begins a quote or an item of a list. */
    private static final Pattern PREFIX = Pattern.compile("(?:[ \\t>]|(?:[-+*]|[0-9]{1,9}[.)])[ \\t])*");

    private static final Pattern NO_QUOTE = Pattern.compile("[^\\s>]");
    private static final Pattern BREAK = Pattern.compile("[\\r\\n]");

    private final String file;
    private final String text;
    private final Lines lines;
    private final Diagnostics diagnostics;

    Filling(String file, String text, Lines lines, Diagnostics diagnostics) {
        this.file = file;
        this.text = text;
        this.lines = lines;
        this.diagnostics = diagnostics;
    }

    FilledFile fill(List<Pairs.Pair> pairs, AlertSpec spec, List<Stack> stacks) {
        StringBuilder filled = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        int copied = 0;
        for (Pairs.Pair pair : pairs) {
            Marker opening = pair.opening();
            Optional<Request> request =
                    opening.isBroken() ? Optional.empty() : RequestReader.read(opening, file, lines, diagnostics);
            if (request.isEmpty()) {
                continue;
            }
            Values values = new Values(
                    request.get(),
                    spec,
                    stacks,
                    (rule, at, message, hint) -> report(rule, at < 0 ? opening.from() : at, message, hint));
            SectionKind kind = request.get().kind();
            String markdown = kind.markdown(values);
            if (pair.closing().isEmpty() || opening.from() < copied) {
                continue;
            }
            Marker closing = pair.closing().get();
            String old = text.substring(opening.to(), closing.from());
            String wanted = kind.isInline()
                    ? inline(opening, closing, old, markdown)
                    : onLines(opening, closing, kind, markdown);
            filled.append(text, copied, opening.to()).append(wanted);
            copied = closing.from();
            sections.add(new Section(lines.location(file, opening.from()), kind.word(), !old.equals(wanted)));
        }
        filled.append(text, copied, text.length());
        return new FilledFile(file, filled.toString().getBytes(StandardCharsets.UTF_8), sections);
    }

    private String onLines(Marker opening, Marker closing, SectionKind kind, String markdown) {
        if (opening.isVerbatim()) {
            report(
                    Rule.SECTION_PLACEMENT,
                    opening.from(),
                    "a section '" + kind.word() + "' stands in HTML that is taken as it is, such as <pre> or <script>",
                    "move it out of there, where Markdown is read");
            return "";
        }
        if (!standsAlone(opening, closing)) {
            report(
                    Rule.SECTION_PLACEMENT,
                    opening.from(),
                    "a section '" + kind.word() + "' stands in the middle of a line",
                    "give both of its markers lines of their own, with nothing before the first and behind the second");
            return "";
        }
        return between(opening, markdown, true);
    }

    /** A number stays where its markers are: beside them as close as it was, or on a line between them. */
    private String inline(Marker opening, Marker closing, String old, String markdown) {
        boolean isBroken = BREAK.matcher(old).find();
        if (isBroken && standsAlone(opening, closing)) {
            return between(opening, markdown, false);
        }
        boolean opens = isBroken || old.startsWith(" ");
        boolean closes = isBroken || old.endsWith(" ");
        return (opens ? " " : "") + markdown + (closes ? " " : "");
    }

    /** On lines between the markers, each begun as that of the opening marker is. */
    private String between(Marker opening, String markdown, boolean apart) {
        String before = before(opening);
        String end = lines.endAt(opening.from());
        String prefix = NO_QUOTE.matcher(before).replaceAll(" ");
        String blank = prefix.stripTrailing() + end;
        StringBuilder between = new StringBuilder(end).append(apart ? blank : "");
        for (String line : markdown.lines().toList()) {
            between.append(line.isEmpty() ? blank : prefix + line + end);
        }
        return between.append(apart ? blank : "").append(prefix).toString();
    }

    private boolean standsAlone(Marker opening, Marker closing) {
        int behind = closing.to();
        return PREFIX.matcher(before(opening)).matches()
                && text.substring(behind, lines.at(behind - 1).to()).isBlank();
    }

    private String before(Marker opening) {
        return text.substring(lines.at(opening.from()).from(), opening.from());
    }

    private void report(Rule rule, int at, String message, String hint) {
        diagnostics.report(rule, lines.location(file, at), message, hint);
    }
}
