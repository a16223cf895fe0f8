package io.github.alertspec.output.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One name, number, string, regular expression or mark of a script.
 *
 * @param beginsLine whether a line feed stands before it
 * @param isApart whether a blank or a line feed stands before it
 */
record ScriptToken(String text, boolean beginsLine, boolean isApart) {
    private static final Set<String> BEFORE_EXPRESSION =
            Set.of("return", "typeof", "case", "in", "of", "delete", "void", "else");
    private static final String BEHIND_EXPRESSION = ")]}";

    boolean isName() {
        char first = text.charAt(0);
        return Character.isLetter(first) || first == '_' || first == '$';
    }

    /** The tokens of a script; a comment fills the rest of its line. */
    static List<ScriptToken> all(String script) {
        List<ScriptToken> tokens = new ArrayList<>();
        boolean beginsLine = true;
        boolean apart = true;
        int i = 0;
        while (i < script.length()) {
            char c = script.charAt(i);
            if (c == '\n' || c == ' ') {
                beginsLine |= c == '\n';
                apart = true;
                i++;
            } else if (script.startsWith("//", i)) {
                i = script.indexOf('\n', i);
            } else {
                int end = end(script, i, tokens);
                tokens.add(new ScriptToken(script.substring(i, end), beginsLine, apart));
                beginsLine = false;
                apart = false;
                i = end;
            }
        }
        return tokens;
    }

    private static int end(String script, int from, List<ScriptToken> before) {
        char c = script.charAt(from);
        if (c == '\'' || c == '"') {
            return closing(script, from, c);
        }
        if (c == '/' && beginsExpression(before)) {
            return closing(script, from, c);
        }
        int end = from;
        while (end < script.length() && isWord(script.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    /** Behind the mark that closes a string or a regular expression; flags are a name of their own, close behind it. */
    private static int closing(String script, int from, char mark) {
        boolean inClass = false;
        for (int i = from + 1; i < script.length() && script.charAt(i) != '\n'; i++) {
            char c = script.charAt(i);
            if (c == '\\') {
                i++;
            } else if (mark == '/' && (c == '[' || c == ']')) {
                inClass = c == '[';
            } else if (c == mark && !inClass) {
                int end = i + 1;
                while (mark == '/' && isWord(script.charAt(end))) {
                    end++;
                }
                return end;
            }
        }
        throw new IllegalStateException(
                "a script has a string without an end: " + script.substring(from, script.indexOf("\n", from)));
    }

    /** Whether a slash begins a regular expression, and does not divide. */
    private static boolean beginsExpression(List<ScriptToken> before) {
        if (before.isEmpty()) {
            return true;
        }
        String last = before.get(before.size() - 1).text();
        char end = last.charAt(last.length() - 1);
        return BEFORE_EXPRESSION.contains(last) || (!isWord(end) && BEHIND_EXPRESSION.indexOf(end) < 0 && end != '\'');
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
