package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives a scalar the type of the field it stands in, or says why it cannot have it. */
final class Scalars {
    /** The longest text in code points; far below the 65,535 bytes a Java class file allows a string. */
    static final int MAX_TEXT = 4000;

    static final Pattern ALERT_NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)*");
    static final int MAX_ALERT_NAME = 64;
    static final Pattern PROTOCOL_ID = Pattern.compile("[A-Z]+(?:[0-9]+(?:\\.[0-9]+)*)?");
    static final Pattern STACK_ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int MAX_ID = 32;

    private static final Pattern CODE = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern WIRE = Pattern.compile("0x(?:[0-9a-f]{4}|[0-9a-f]{8})");
    private static final Pattern HTTP = Pattern.compile("https?://[A-Za-z0-9._~:/?#\\[\\]@!$&()*+,;=%-]+");

    /** Plain scalars that a YAML 1.1 reader takes for a truth value, nothing, a number or a date. */
    private static final Pattern NOT_A_TEXT = Pattern.compile("(?i:y|yes|n|no|true|false|on|off|null|~)"
            + "|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*)(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
            + "|[-+]?\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?i:inf|nan)"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?|=");

    private final Diagnostics diagnostics;

    Scalars(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Sentences: line breaks and runs of spaces count as one space. */
    Optional<String> prose(Tree tree, String field) {
        return scalar(tree, field)
                .filter(text -> isText(text, field) && isShort(text, field))
                .map(text -> new Tree.Text(
                        text.value().replaceAll("[ \\t\\r\\n]+", " ").strip(), text.plain(), text.at()))
                .filter(text -> isVisible(text, field))
                .map(Tree.Text::value);
    }

    /** Words that count exactly as written, on one line. */
    Optional<String> phrase(Tree tree, String field) {
        return scalar(tree, field)
                .filter(text -> isText(text, field) && isShort(text, field) && isVisible(text, field))
                .map(Tree.Text::value);
    }

    Optional<Integer> code(Tree tree, String field, int max) {
        Optional<Tree.Text> text = scalar(tree, field).filter(value -> isNotEmpty(value, field));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String value = text.get().value();
        if (!CODE.matcher(value).matches() || !text.get().plain()) {
            diagnostics.report(
                    Rule.CODE_FORMAT,
                    tree.at(),
                    field + " " + Quotation.of(value) + " is not a decimal number",
                    hintForCode(text.get()));
            return Optional.empty();
        }
        if (value.length() > 10 || Long.parseLong(value) > max) {
            diagnostics.report(
                    Rule.CODE_RANGE,
                    tree.at(),
                    field + " " + Quotation.of(value) + " is out of range",
                    field + " is 0 to " + max + (max == AlertSpec.MAX_CODE ? ": one octet on the wire" : ""));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(value));
    }

    private static String hintForCode(Tree.Text text) {
        String value = text.value();
        if (!text.plain()) {
            return "write it without quotes";
        }
        if (value.matches("0x[0-9a-fA-F]{1,6}")) {
            return "write " + Integer.parseInt(value.substring(2), 16);
        }
        if (value.matches("0[0-9]+")) {
            return "a leading zero means octal to some readers; write it without";
        }
        if (value.contains(":") || value.contains("_")) {
            return "YAML 1.1 reads ':' and '_' in numbers in a way of its own; write digits only";
        }
        return "write digits only";
    }

    Optional<WireVersion> wire(Tree tree) {
        return scalar(tree, "wire").filter(value -> isNotEmpty(value, "wire")).flatMap(text -> {
            if (WIRE.matcher(text.value()).matches()) {
                String digits = text.value().substring(2);
                return Optional.of(new WireVersion(Long.parseLong(digits, 16), digits.length() / 2));
            }
            diagnostics.report(
                    Rule.WIRE_FORMAT,
                    text.at(),
                    "wire " + Quotation.of(text.value()) + " is not a version number",
                    "write 0x and 4 or 8 hexadecimal digits in lower case, such as 0x0303");
            return Optional.empty();
        });
    }

    /** One of the words of an enum. */
    <E extends Enum<E> & Word> Optional<E> word(Tree tree, String field, Class<E> type) {
        return scalar(tree, field).filter(text -> isNotEmpty(text, field)).flatMap(text -> {
            List<E> all = Arrays.asList(type.getEnumConstants());
            Optional<E> found = all.stream()
                    .filter(word -> word.word().equals(text.value()))
                    .findFirst();
            if (found.isEmpty()) {
                List<String> words = all.stream().map(Word::word).toList();
                diagnostics.report(
                        Rule.UNKNOWN_WORD,
                        text.at(),
                        field + " " + Quotation.of(text.value()) + " is none of " + String.join(", ", words),
                        Nearest.to(text.value(), words)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("write one of them"));
            }
            return found;
        });
    }

    Optional<String> alertName(Tree tree, String field) {
        return phrase(tree, field)
                .filter(name -> (name.length() <= MAX_ALERT_NAME
                                && ALERT_NAME.matcher(name).matches())
                        || refuse(
                                Rule.NAME_FORMAT,
                                tree,
                                field + " " + Quotation.of(name) + " is not an alert's name",
                                "write lower-case letters and digits, words joined by '_', at most " + MAX_ALERT_NAME
                                        + " characters, such as handshake_failure"));
    }

    Optional<String> id(Tree tree, String field, Pattern pattern, String example) {
        return phrase(tree, field)
                .filter(id -> (id.length() <= MAX_ID && pattern.matcher(id).matches())
                        || refuse(
                                Rule.ID_FORMAT,
                                tree,
                                field + " " + Quotation.of(id) + " is not an id",
                                "write it like " + example));
    }

    Optional<String> url(Tree tree, String field) {
        return phrase(tree, field)
                .filter(url -> HTTP.matcher(url).matches()
                        || refuse(
                                Rule.URL_FORMAT,
                                tree,
                                field + " " + Quotation.of(url) + " is not a web address",
                                "write a whole address that begins with https://"));
    }

    boolean refuse(Rule rule, Tree tree, String message, String hint) {
        diagnostics.report(rule, tree.at(), message, hint);
        return false;
    }

    Optional<Tree.Text> scalar(Tree tree, String field) {
        if (tree instanceof Tree.Text text) {
            return Optional.of(text);
        }
        String hint = tree instanceof Tree.Mapping
                ? "a text with ': ' in it must stand in quotes"
                : "write one value; a text that begins with '[' or '- ' must stand in quotes";
        Shape.refuse(tree, field, "a text", hint, diagnostics);
        return Optional.empty();
    }

    private boolean isText(Tree.Text text, String field) {
        if (!isNotEmpty(text, field)) {
            return false;
        }
        return !text.plain()
                || !NOT_A_TEXT.matcher(text.value()).matches()
                || refuse(
                        Rule.QUOTE_IT,
                        text,
                        field + " " + Quotation.of(text.value()) + " is not text for every YAML reader",
                        "put it in quotes: " + Quotation.of(text.value()));
    }

    boolean isNotEmpty(Tree.Text text, String field) {
        return !Characters.isBlank(text.value())
                || refuse(Rule.EMPTY_VALUE, text, field + " is empty", "write a value, or remove it");
    }

    private boolean isVisible(Tree.Text text, String field) {
        String value = text.value();
        int unsafe = Characters.firstUnsafe(value);
        if (unsafe >= 0) {
            return refuse(
                    Rule.CONTROL_CHARACTER,
                    text,
                    field + " contains the character " + Characters.name(value.charAt(unsafe)),
                    value.charAt(unsafe) == '\n' ? "write it on one line" : "delete it; no text of a spec needs it");
        }
        return true;
    }

    private boolean isShort(Tree.Text text, String field) {
        return text.value().codePointCount(0, text.value().length()) <= MAX_TEXT
                || refuse(Rule.TOO_LONG, text, field + " is longer than " + MAX_TEXT + " characters", "shorten it");
    }
}
