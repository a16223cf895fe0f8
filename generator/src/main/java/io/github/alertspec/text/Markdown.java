package io.github.alertspec.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text inside Markdown: it stays text in every renderer, in a paragraph as in a table cell. */
public final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>)#+-.!|~&:@^$=\"'";

    /** What a backslash escapes in every renderer; the others become a character reference. */
    private static final String BACKSLASHED = "\\`*_{}[])#+-.!";

    /** What a person would set as code: words in quotes, a command or the words of a product, and names with underscores. */
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{Alnum}\"])\"(?<quoted>[^\"\\s](?:[^\"\\r\\n]*[^\"\\s])?)\"(?![\\p{Alnum}\"])"
                    + "|(?<![\\w\\\\`])(?<name>[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)(?![\\w`])");

    /** Looked for where a word begins, and in one go, so that a long word takes no longer than short ones. */
    private static final Pattern MAIL =
            Pattern.compile("(?<![A-Za-z0-9.+_-])[A-Za-z0-9.+_-]++@[A-Za-z0-9._-]*[A-Za-z0-9]");

    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern ITEM_NUMBER = Pattern.compile("\\s*[0-9]+");

    /** No scheme, no host, no blank: what a browser takes for a place beside the page that names it. */
    private static final Pattern INSIDE = Pattern.compile("(?!//)[^:\\\\\\s\\p{Cntrl}]*(?:#[^\\s\\p{Cntrl}]*)?");

    private Markdown() {}

    /** One line of text that renders as itself. */
    public static String text(String text) {
        StringBuilder out = new StringBuilder();
        escape(text, 0, text.length(), out);
        return out.toString();
    }

    /** Sentences in a paragraph or an item of a list; words in quotes become code, because people copy them into a shell. */
    public static String prose(String text) {
        return prose(text, quoted -> isCode(quoted));
    }

    /** Sentences in a table cell, where code cannot hold a pipe. */
    public static String cell(String text) {
        return prose(text, quoted -> isCode(quoted) && !quoted.contains("|"));
    }

    private static String prose(String text, Predicate<String> isCode) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Matcher matcher = CODE.matcher(text); matcher.find(); ) {
            String code = Optional.ofNullable(matcher.group("quoted")).orElseGet(() -> matcher.group("name"));
            if (isCode.test(code)) {
                escape(text, done, matcher.start(), out);
                out.append(fenced(code));
                done = matcher.end();
            }
        }
        escape(text, done, text.length(), out);
        return out.toString();
    }

    /** Words shown as code, in a table cell too; as text where code cannot hold them. */
    public static String code(String text) {
        return isCode(text) && !text.contains("|") ? fenced(text) : text(text);
    }

    /** Braces start a template, wherever they stand. */
    private static boolean isCode(String text) {
        return !text.isBlank() && !text.contains("{{") && !text.contains("{%") && !text.contains("{#");
    }

    private static String fenced(String text) {
        int longest = TICKS.matcher(text)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        boolean pad = text.startsWith("`") || text.endsWith("`") || (text.startsWith(" ") && text.endsWith(" "));
        return fence + (pad ? " " + text + " " : text) + fence;
    }

    /** A comment that nobody sees in the page, on a line of its own. */
    public static String comment(String text) {
        return "<!-- " + CONTROL.matcher(text).replaceAll("?").replaceAll("-(?=-)", "- ") + " -->\n";
    }

    /** A link; nothing but {@code http} and {@code https} becomes one. */
    public static String link(String url, String title) {
        return Urls.isWeb(url) ? "[" + text(title) + "](" + target(url) + ")" : text(title);
    }

    /**
     * A link to a place in the same docs, {@code #alert-40} or {@code ../alerts.md#alert-40}, or on the web.
     *
     * @param label Markdown already
     */
    public static String linkInside(String place, String label) {
        return isPlace(place) ? "[" + label + "](" + target(place) + ")" : label;
    }

    /** Whether a link may lead there: to a place in the same docs, or on the web. */
    public static boolean isPlace(String place) {
        return INSIDE.matcher(place).matches() || Urls.isWeb(place);
    }

    private static String target(String address) {
        return Urls.encoded(address).replace("(", "%28").replace(")", "%29").replace("&", "&amp;");
    }

    /** A table row of cells that are Markdown already. */
    public static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** An address of mail is code, because GitHub makes a link of it however it is escaped. */
    private static void escape(String text, int from, int to, StringBuilder out) {
        int done = from;
        for (Matcher mail = MAIL.matcher(text).region(from, to); mail.find(); ) {
            escapeCharacters(text, done, mail.start(), out);
            out.append(fenced(mail.group()));
            done = mail.end();
        }
        escapeCharacters(text, done, to, out);
    }

    private static void escapeCharacters(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                out.append(' ');
            } else if (c == ' ' && (i == 0 || i == text.length() - 1)) {
                out.append("&#32;");
            } else if (!needsEscape(text, i)) {
                out.append(c);
            } else if (BACKSLASHED.indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else {
                out.append(reference(c));
            }
        }
    }

    private static String reference(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> "&#" + (int) c + ";";
        };
    }

    /**
     * Escapes what could begin or end something; ordinary punctuation inside a sentence stays as a person writes it.
     */
    private static boolean needsEscape(String text, int index) {
        char c = text.charAt(index);
        if (SPECIAL.indexOf(c) < 0) {
            return false;
        }
        boolean first = text.substring(0, index).isBlank();
        return switch (c) {
            case '-' -> first || text.charAt(index - 1) == '-';
            case '+', '=' -> first;
            case ')' -> numbers(text, index);
            case '.' -> numbers(text, index) || autolinks(text, index);
            case '_', '\'' -> !isInsideWord(text, index);
            case ':' -> text.startsWith("://", index) || first;
            case '!' -> text.startsWith("![", index);
            default -> true;
        };
    }

    /** A number at the start, with a dot or parenthesis behind it, begins a list. */
    private static boolean numbers(String text, int index) {
        return ITEM_NUMBER.matcher(text.substring(0, index)).matches();
    }

    /** Between two letters or digits an underscore is never emphasis, and an apostrophe never a quote. */
    private static boolean isInsideWord(String text, int index) {
        return index > 0
                && index + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(index - 1))
                && Character.isLetterOrDigit(text.charAt(index + 1));
    }

    /** GitHub turns {@code www.} into a link by itself. */
    private static boolean autolinks(String text, int index) {
        return index >= 3 && text.regionMatches(true, index - 3, "www", 0, 3);
    }
}
