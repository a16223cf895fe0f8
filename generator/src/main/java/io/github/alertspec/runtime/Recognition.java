package io.github.alertspec.runtime;

/** One alert that a line reports. */
public final class Recognition {
    /** The code of an alert that happened, but of which the line does not say which one it was. */
    public static final int UNSPECIFIED = -1;

    /** Stands for a level, a direction or a stack that the line does not state. */
    public static final int NOT_STATED = 0;

    /** Level warning, 1 on the wire. */
    public static final int WARNING = 1;

    /** Level fatal, 2 on the wire. */
    public static final int FATAL = 2;

    /** The peer sent the alert to the side that wrote the line. */
    public static final int RECEIVED = 1;

    /** The side that wrote the line sent the alert. */
    public static final int SENT = 2;

    /** The digits of an escape. */
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /** The code. */
    private final int code;

    /** The level. */
    private final int level;

    /** The direction. */
    private final int direction;

    /** Where the words begin. */
    private final int start;

    /** Where they end. */
    private final int end;

    /** The form they have. */
    private final RecogniserForm form;

    /** The line. */
    private final RecogniserText line;

    /**
     * A finding.
     *
     * @param code 0 to 255, or {@link #UNSPECIFIED}
     * @param level {@link #FATAL}, {@link #WARNING} or {@link #NOT_STATED}
     * @param direction {@link #RECEIVED}, {@link #SENT} or {@link #NOT_STATED}
     * @param start where the words begin
     * @param end where they end
     * @param form the form they have
     * @param lineThatItStandsIn the line
     */
    Recognition(
            int code,
            int level,
            int direction,
            int start,
            int end,
            RecogniserForm form,
            RecogniserText lineThatItStandsIn) {
        this.code = code;
        this.level = level;
        this.direction = direction;
        this.start = start;
        this.end = end;
        this.form = form;
        this.line = lineThatItStandsIn;
    }

    /**
     * The alert's code.
     *
     * @return 0 to 255, or {@link #UNSPECIFIED}
     */
    public int code() {
        return code;
    }

    /**
     * The level, where the line states it.
     *
     * @return {@link #FATAL}, {@link #WARNING} or {@link #NOT_STATED}
     */
    public int level() {
        return level;
    }

    /**
     * The direction, as the side that wrote the line sees it, where the line states it.
     *
     * @return {@link #RECEIVED}, {@link #SENT} or {@link #NOT_STATED}
     */
    public int direction() {
        return direction;
    }

    /**
     * Where the words begin that say so.
     *
     * @return an index into the line
     */
    public int start() {
        return start;
    }

    /**
     * Where the words end that say so.
     *
     * @return an index into the line, behind the last of them
     */
    public int end() {
        return end;
    }

    /**
     * Whose form the words have.
     *
     * @return the number of the stack in the tables, from 1, or {@link #NOT_STATED}
     */
    public int stack() {
        return form.stack();
    }

    /**
     * The form the words have, such as {@code ssl alert number {code}}.
     *
     * @return in lower case
     */
    public String form() {
        return form.toString();
    }

    /**
     * The words that say so, control characters and the like escaped. Those of octets are read when they are asked for:
     * before the array is used for something else.
     *
     * @return at most a few hundred characters
     */
    public String words() {
        String words = line.words(start, end);
        StringBuilder shown = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean visible = (c >= ' ' && c < 0x7F)
                    || (c >= 0xA1 && c < 0x2000 && c != 0xAD && c != 0x61C)
                    || (c >= 0x3001 && c < 0xD800)
                    || (c > 0xF900 && c < 0xFE00);
            if (visible) {
                shown.append(c);
            } else {
                shown.append('\\').append('u').append(HEX[c >> 12]).append(HEX[c >> 8 & 15]);
                shown.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
            }
        }
        return shown.toString();
    }

    @Override
    public String toString() {
        return code + " " + level + " " + direction + " at " + start + " to " + end + ": " + form;
    }

    /**
     * The form itself.
     *
     * @return the form
     */
    RecogniserForm shape() {
        return form;
    }

    /**
     * The same with what another finding of the same alert adds.
     *
     * @param otherLevel a level
     * @param otherDirection a direction
     * @return a finding that states them where this one states none
     */
    Recognition with(int otherLevel, int otherDirection) {
        int bestLevel = level == NOT_STATED ? otherLevel : level;
        int bestDirection = direction == NOT_STATED ? otherDirection : direction;
        return bestLevel == level && bestDirection == direction
                ? this
                : new Recognition(code, bestLevel, bestDirection, start, end, form, line);
    }
}
