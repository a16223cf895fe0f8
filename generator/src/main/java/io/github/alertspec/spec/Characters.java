package io.github.alertspec.spec;

import java.util.Locale;

/** Which characters a text of a spec may not hold. */
final class Characters {
    private Characters() {}

    /**
     * Whether a character could make a text look other than it is or break a line: C0 and C1 controls, line and
     * paragraph separators, marks that change the writing direction, the byte order mark. The line feed is one of them.
     */
    static boolean isUnsafe(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    /** {@code U+202E}. */
    static String name(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    /** Whether a text shows nothing at all. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** The first character that no text may hold, lone surrogates included; -1 if there is none. */
    static int firstUnsafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || isUnsafe(c)) {
                return i;
            }
        }
        return -1;
    }
}
