package io.github.alertspec.output.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A script without comments and blanks, its variables and functions named by one or two letters.
 *
 * <p>A name means the same thing wherever it stands: what is declared once is renamed everywhere but behind a dot and before
 * the colon of an object's property. So no variable of a script here has the name of something that the browser brings; there
 * are no labels and no templates, no objects are taken apart, and statements end with semicolons.
 */
final class ShortScript {
    private static final Set<String> RESERVED = Set.of(
            ("break case catch const continue default delete do else false finally for function if in instanceof let new null"
                            + " of return switch this throw true try typeof undefined var void while with yield")
                    .split(" ", -1));
    private static final Set<String> BEFORE_OBJECT = Set.of("(", ",", "=", ":", "[", "?", "&", "|", "return");
    private static final Set<String> DECLARING = Set.of("var", "let", "const", "function");

    /** No statement ends before a line that begins so, or behind one that ends so. */
    private static final String GOES_ON = "})].?:&|,;";

    private static final String GOES_ON_BEHIND = "{([,;:?=&|+*/<>!";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final List<ScriptToken> tokens;
    private final BitSet inObject;
    private final Map<String, String> renamed;

    private ShortScript(List<ScriptToken> tokens) {
        this.tokens = tokens;
        this.inObject = inObject();
        this.renamed = shortNames(declared());
    }

    static String of(String script) {
        return new ShortScript(ScriptToken.all(script)).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            ScriptToken token = tokens.get(i);
            String word = word(i);
            if (i > 0) {
                String before = tokens.get(i - 1).text();
                char last = before.charAt(before.length() - 1);
                char first = word.charAt(0);
                if (token.beginsLine() && GOES_ON.indexOf(first) < 0 && GOES_ON_BEHIND.indexOf(last) < 0) {
                    text.append('\n');
                } else if ((isWord(last) && isWord(first))
                        || (last == first && "+-/".indexOf(first) >= 0 && token.isApart())) {
                    text.append(' ');
                }
            }
            text.append(word);
        }
        return text.append('\n').toString();
    }

    /** A token as it is to stand there; a property in short form needs its name, too. */
    private String word(int index) {
        String word = tokens.get(index).text();
        if (!isVariable(index)) {
            return word;
        }
        boolean alone = inObject.get(index)
                && (is(index - 1, "{") || is(index - 1, ","))
                && (is(index + 1, ",") || is(index + 1, "}"));
        return (alone ? word + ":" : "") + renamed.getOrDefault(word, word);
    }

    /** The tokens whose innermost bracket opens an object. */
    private BitSet inObject() {
        BitSet inObject = new BitSet();
        Deque<Boolean> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, "(") || is(i, "[") || is(i, "{")) {
                open.push(is(i, "{")
                        && (i > 0 && BEFORE_OBJECT.contains(tokens.get(i - 1).text())));
            } else if (is(i, ")") || is(i, "]") || is(i, "}")) {
                open.pop();
            } else if (!open.isEmpty() && open.element()) {
                inObject.set(i);
            }
        }
        return inObject;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    /** Whether a token is a name that is neither a property nor a word of the language. */
    private boolean isVariable(int index) {
        ScriptToken token = tokens.get(index);
        if (!token.isName() || RESERVED.contains(token.text())) {
            return false;
        }
        boolean behindDot = is(index - 1, ".") && !(is(index - 2, ".") && is(index - 3, "."));
        boolean property = inObject.get(index) && is(index + 1, ":") && (is(index - 1, "{") || is(index - 1, ","));
        return !behindDot && !property;
    }

    private boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).text().equals(text);
    }

    private Set<String> declared() {
        Set<String> declared = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && DECLARING.contains(tokens.get(i - 1).text()) && isVariable(i)) {
                declared.add(tokens.get(i).text());
            }
            if (is(i, "=") && is(i + 1, ">") && tokens.get(i - 1).isName()) {
                declared.add(tokens.get(i - 1).text());
            }
            if (is(i, "(")) {
                open.push(i);
            } else if (is(i, ")")) {
                int from = open.pop();
                boolean parameters = (is(i + 1, "=") && is(i + 2, ">"))
                        || is(from - 1, "function")
                        || is(from - 2, "function")
                        || is(from - 1, "catch");
                for (int inside = from + 1; parameters && inside < i; inside++) {
                    if (isVariable(inside)) {
                        declared.add(tokens.get(inside).text());
                    }
                }
            }
        }
        return declared;
    }

    /** The shortest for those that stand there most often; none that means something else already. */
    private Map<String, String> shortNames(Set<String> declared) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(RESERVED);
        for (int i = 0; i < tokens.size(); i++) {
            String name = tokens.get(i).text();
            if (isVariable(i)) {
                if (declared.contains(name)) {
                    counts.merge(name, 1, Integer::sum);
                } else {
                    taken.add(name);
                }
            }
        }
        List<String> names = new ArrayList<>(counts.keySet());
        names.sort(Comparator.comparing((String name) -> counts.getOrDefault(name, 0))
                .reversed());
        Map<String, String> renamed = new HashMap<>();
        int number = 0;
        for (String name : names) {
            String next = letters(number++);
            while (taken.contains(next)) {
                next = letters(number++);
            }
            renamed.put(name, next);
        }
        return renamed;
    }

    private static String letters(int number) {
        int count = LETTERS.length();
        String last = String.valueOf(LETTERS.charAt(number % count));
        return number < count ? last : letters(number / count - 1) + last;
    }
}
