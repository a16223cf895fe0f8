package io.github.alertspec.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words of a form: {@code SSL alert number {code}}. In braces stands what varies, or, between bars, a choice, which may
 * be empty: {@code {SSL|TLS} alert{ message|}}.
 *
 * @param programs one for each way through the choices: words in lower case, upper-case letters for what varies, a blank for
 *     what joins words
 * @param spelled the same, with two blanks where several characters join words, and with quotes
 */
record Template(List<String> programs, List<String> spelled) {
    /** So many characters of fixed words must begin a form, or else a name. */
    static final int MIN_WORDS = 6;

    static final Map<String, Character> PLACEHOLDERS = Map.ofEntries(
            Map.entry("name", 'N'),
            Map.entry("code", 'C'),
            Map.entry("signed", 'S'),
            Map.entry("hex", 'H'),
            Map.entry("curl", 'U'),
            Map.entry("curl-hex", 'V'),
            Map.entry("quic", 'Q'),
            Map.entry("openssl", 'O'),
            Map.entry("reason", 'R'),
            Map.entry("number", 'D'),
            Map.entry("level", 'L'),
            Map.entry("direction", 'W'),
            Map.entry("any", 'A'),
            Map.entry("link", 'K'),
            Map.entry("other", 'T'));

    private static final int MAX_PROGRAMS = 64;

    /** {@code {any}} and {@code {link}} make a reader try again and again. */
    private static final int MAX_REACHES = 2;

    private static final String JOINS = " \t_-+\"'`{}*\\";
    private static final String QUOTES = "\"'`";

    /** What is wrong with a template's text. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** @throws Wrong if the text is no template */
    static Template of(String text) throws Wrong {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                throw new Wrong("holds a character that is not in ASCII");
            }
        }
        List<String> programs = new ArrayList<>();
        List<String> spelled = new ArrayList<>();
        for (String flat : new Parser(text).all()) {
            String program = squeezed(flat, 1);
            check(program);
            programs.add(program);
            spelled.add(squeezed(flat, 2));
        }
        return new Template(List.copyOf(programs), List.copyOf(spelled));
    }

    /** Whether every line of the form names or numbers the alert. */
    boolean tellsTheAlert() {
        return programs.stream().allMatch(program -> program.chars().anyMatch(c -> "NCSHUVQOR".indexOf(c) >= 0));
    }

    /** What joins words counts as one blank; or if as two, where there are several, quotes stay what they are. */
    private static String squeezed(String flat, int most) {
        StringBuilder program = new StringBuilder();
        int blanks = most;
        for (int i = 0; i < flat.length(); i++) {
            boolean quote = most > 1 && QUOTES.indexOf(flat.charAt(i)) >= 0;
            boolean joins = JOINS.indexOf(flat.charAt(i)) >= 0 && !quote;
            if (!joins || blanks < most) {
                program.append(joins ? ' ' : flat.charAt(i));
            }
            blanks = joins ? blanks + 1 : 0;
        }
        return program.toString().stripTrailing();
    }

    private static void check(String program) throws Wrong {
        int words = 0;
        while (words < program.length() && !isPlaceholder(program.charAt(words))) {
            words++;
        }
        boolean named = words < program.length() && program.charAt(words) == 'N';
        if (!named && program.substring(0, words).stripTrailing().length() < MIN_WORDS) {
            throw new Wrong("begins with fewer than " + MIN_WORDS + " characters of fixed words");
        }
        if (program.chars().filter(c -> c == 'A' || c == 'K').count() > MAX_REACHES) {
            throw new Wrong("has more than " + MAX_REACHES + " of {any} and {link}");
        }
    }

    private static boolean isPlaceholder(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        List<String> all() throws Wrong {
            List<String> all = sequence(0);
            if (at < text.length()) {
                throw new Wrong("has '" + text.charAt(at) + "' outside of braces");
            }
            return all;
        }

        /** Up to the end, or inside braces up to a bar or the closing brace. */
        private List<String> sequence(int depth) throws Wrong {
            List<String> all = List.of("");
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '}' || (c == '|' && depth > 0)) {
                    break;
                }
                at++;
                all = times(
                        all,
                        c == '{' ? braces(depth + 1) : List.of(String.valueOf(c).toLowerCase(Locale.ROOT)));
            }
            return all;
        }

        private List<String> braces(int depth) throws Wrong {
            Optional<Character> placeholder = placeholder();
            if (placeholder.isPresent()) {
                return List.of(String.valueOf(placeholder.get()));
            }
            List<String> choices = new ArrayList<>();
            int open = at;
            do {
                choices.addAll(sequence(depth));
                if (at >= text.length()) {
                    throw new Wrong("has a brace that is not closed");
                }
            } while (text.charAt(at++) == '|');
            if (choices.size() == 1) {
                throw new Wrong("has no placeholder '{" + text.substring(open, at) + "'");
            }
            return choices;
        }

        private Optional<Character> placeholder() {
            int close = text.indexOf('}', at);
            Optional<Character> letter =
                    close < 0 ? Optional.empty() : Optional.ofNullable(PLACEHOLDERS.get(text.substring(at, close)));
            if (letter.isPresent()) {
                at = close + 1;
            }
            return letter;
        }

        private static List<String> times(List<String> heads, List<String> tails) throws Wrong {
            if (heads.size() * tails.size() > MAX_PROGRAMS) {
                throw new Wrong("has more than " + MAX_PROGRAMS + " ways through its choices");
            }
            List<String> all = new ArrayList<>();
            heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
            return all;
        }
    }
}
