package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the alerts of one line: tries, at each anchor, the forms that may begin there. */
final class RecogniserScan implements RecogniserAnchors.Listener {
    /** Stands for a level or direction that a word nearby states. */
    private static final int NEARBY = 3;

    /** The line. */
    private RecogniserText text;

    /** What is known. */
    private final RecogniserTables tables;

    /** What the words near an alert state. */
    private final RecogniserContext context;

    /** What reads a form. */
    private final RecogniserMatch match;

    /** What was found so far. */
    private final List<Recognition> found = new ArrayList<Recognition>();

    /**
     * Prepares the reading of a line.
     *
     * @param text the line
     * @param tables what is known
     */
    RecogniserScan(RecogniserText text, RecogniserTables tables) {
        this.text = text;
        this.tables = tables;
        context = new RecogniserContext(tables.words());
        match = new RecogniserMatch(text, tables, context);
    }

    /**
     * Finds the alerts of the line.
     *
     * @return in the order of the line, each alert once
     */
    List<Recognition> result() {
        text.find(tables.anchors(), this);
        return settled();
    }

    /**
     * Settles what was found so far.
     *
     * @return in the order of the line, each alert once
     */
    List<Recognition> settled() {
        if (found.isEmpty()) {
            return Collections.emptyList();
        }
        return RecogniserMerge.settle(found);
    }

    /**
     * Goes on to another line of the same array.
     *
     * @param line the line
     */
    void restart(RecogniserText line) {
        text = line;
        match.restart(line);
        found.clear();
    }

    /**
     * Whether some form was found.
     *
     * @return whether there is a finding, or a trap
     */
    boolean hasFound() {
        return !found.isEmpty();
    }

    @Override
    public boolean mayBegin(RecogniserAnchor anchor, int begin) {
        return !anchor.isNamed() || match.values().nameMayBegin(begin - text.offset());
    }

    @Override
    public void found(RecogniserAnchor anchor, RecogniserStart start, int from, int next) {
        int begin = from - text.offset();
        if (mayBegin(begin)) {
            boolean bare = start.words().isEmpty();
            RecogniserForm[] forms = start.forms();
            for (int n = 0; n < forms.length; n++) {
                int part = bare ? anchor.part(n) : start.part(n);
                read(forms[n], part, part == 0 ? begin : next - text.offset(), begin, start.shared(n));
            }
        }
    }

    /**
     * Reads a form.
     *
     * @param form the form
     * @param part the part to begin with
     * @param from where that part would be
     * @param begin where the form begins
     * @param shared so many parts were read with the form before, from the same place on; or 0
     */
    void read(RecogniserForm form, int part, int from, int begin, int shared) {
        int end = match.match(form, part, from, shared);
        if (end != RecogniserMatch.FAIL) {
            add(form, begin, end);
        }
    }

    /**
     * Whether a form may begin at a place.
     *
     * @param begin an index into the line
     * @return false within a word
     */
    boolean mayBegin(int begin) {
        boolean inWord = RecogniserText.isWord(text.raw(begin)) && RecogniserText.isWord(text.raw(begin - 1));
        return !inWord || isEscape(begin);
    }

    /**
     * Whether the letter or digits before an index are the end of an escape: {@code \nReceived}, {@code %20Received}.
     *
     * @param start where it begins
     * @return whether a word may begin there
     */
    private boolean isEscape(int start) {
        boolean percent = text.raw(start - 3) == '%'
                && RecogniserText.digit(text.raw(start - 2)) >= 0
                && RecogniserText.digit(text.raw(start - 1)) >= 0;
        boolean octal = text.raw(start - 4) == '#' && text.raw(start - 3) == '0';
        int before = text.raw(start - 1);
        boolean letter = text.raw(start - 2) == '\\' && (before == 'n' || before == 't' || before == 'r');
        boolean color = before == 'm' && text.raw(start - 2) >= '0' && text.raw(start - 2) <= '9';
        return percent || octal || letter || color || (before == 'm' && text.raw(start - 2) == '[');
    }

    /**
     * Keeps what was found.
     *
     * @param form the form that was matched
     * @param start where it begins
     * @param end where it ends
     */
    private void add(RecogniserForm form, int start, int end) {
        RecogniserValues values = match.values();
        int atLevel = values.level() != 0 ? values.level() : form.level();
        int goes = values.direction() != 0 ? values.direction() : form.direction();
        if (atLevel == NEARBY) {
            atLevel = context.level(text, start);
        }
        if (goes == NEARBY) {
            goes = context.direction(text, start, end);
        }
        int which = form.isUnspecified() ? Recognition.UNSPECIFIED : values.code();
        found.add(new Recognition(which, atLevel, goes, start, end, form, text));
    }
}
