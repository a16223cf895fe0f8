package io.github.alertspec.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words with which forms begin. A scan looks for nothing else: for a window of each, so long that it can take big steps,
 * and so rare that few lines without an alert have it.
 */
final class Anchors {
    /** The shortest words that are looked for. */
    private static final int MIN_WORDS = 6;

    /** Words of this length end at the next blank, because a line may be cut off there, or have more than a blank. */
    private static final int ENOUGH = 11;

    /** Words of this length end before a punctuation mark, because it may stand apart. */
    private static final int ENOUGH_BEFORE_MARK = 8;

    private final List<String[]> names;
    /** Names that several alerts have, and none as its registered name: they say too little to begin a form. */
    private final Set<String> ambiguous = new HashSet<>();

    private final Map<Anchor, TreeSet<Integer>> formsOf = new LinkedHashMap<>();

    private Anchors(List<String> names) {
        this.names = names.stream().map(row -> row.split("\t", -1)).toList();
        Map<String, String> codes = new HashMap<>();
        for (String[] name : this.names) {
            String code = codes.putIfAbsent(name[0], name[1]);
            if (code != null && !code.equals(name[1])) {
                ambiguous.add(name[0]);
            }
        }
        this.names.stream().filter(name -> name[2].equals("0")).forEach(name -> ambiguous.remove(name[0]));
    }

    /**
     * For each anchor: what stands before its window, the window, and the numbers of the forms that may begin there, joined
     * by tabs.
     *
     * @param spelled the programs of the forms, with two blanks where several characters join words
     */
    static List<String> rows(List<String> names, List<String> forms, List<String> spelled) {
        Anchors anchors = new Anchors(names);
        for (int f = 0; f < forms.size(); f++) {
            anchors.add(forms.get(f).split("\t", -1), spelled.get(f), f);
        }
        Map<String, TreeSet<Integer>> rows = new LinkedHashMap<>();
        Windows.place(List.copyOf(anchors.formsOf.keySet()))
                .forEach((anchor, window) -> anchor.rows(window)
                        .forEach(row -> rows.computeIfAbsent(row, text -> new TreeSet<>())
                                .addAll(anchors.formsOf.get(anchor))));
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "\t"
                        + row.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .toList();
    }

    /** Adds the anchors of one form: its first words, or where those are too short, they with each name that may follow. */
    private void add(String[] form, String program, int number) {
        int head = words(program, 0);
        String first = program.substring(0, head);
        boolean named = head < program.length() && program.charAt(head) == 'N';
        if (!named || cut(first).length() >= Anchor.LENGTH) {
            put(Anchor.of(first, cut(first).length(), head < program.length()), number);
            return;
        }
        int behind = words(program, head + 1);
        String tail = program.substring(head + 1, behind);
        boolean mayBeCutOff = behind == program.length() && tail.isEmpty();
        for (String[] name : names) {
            if (takes(form, name) && !(head == 0 && ambiguous.contains(name[0]))) {
                String words = first + name[0];
                boolean isShort = words.length() < Anchor.LENGTH;
                String all = isShort ? words + beforeMark(tail) : words;
                String sure = mayBeCutOff && isRare(cut(words)) ? cut(words) : beforeLooseMark(all);
                boolean goesOn = sure.length() < all.length() || head + 1 < program.length();
                put(Anchor.of(mayBeCutOff ? sure : all, sure.length(), goesOn), number);
            }
        }
    }

    private static boolean isRare(String words) {
        Anchor anchor = new Anchor(words, words.length());
        return anchor.windows(Anchor.LENGTH).stream().anyMatch(window -> !Windows.isCommon(window));
    }

    private void put(Anchor anchor, int form) {
        if (anchor.text().length() >= MIN_WORDS) {
            formsOf.computeIfAbsent(anchor, text -> new TreeSet<>()).add(form);
        }
    }

    /** Whether a name may stand in a form: it is of one of its kinds, of its stack and its alerts. */
    private static boolean takes(String[] form, String[] name) {
        boolean ofKind = (Integer.parseInt(form[2]) & Integer.parseInt(name[3])) != 0;
        boolean ofStack = form[1].equals("0") || form[1].equals(name[2]);
        return ofKind && ofStack && (form[4].isEmpty() || List.of(form[4].split(",", -1)).contains(name[1]));
    }

    /** Where the fixed words end that begin at an index. */
    private static int words(String program, int from) {
        int i = from;
        while (i < program.length() && !(program.charAt(i) >= 'A' && program.charAt(i) <= 'Z')) {
            i++;
        }
        return i;
    }

    /** The words up to where they are long enough and more than one character could stand. */
    private static String cut(String words) {
        String text = beforeLooseMark(words);
        int blank = text.indexOf(' ', ENOUGH);
        return blank < 0 ? text : text.substring(0, blank).trim();
    }

    private static String beforeLooseMark(String words) {
        int end = Math.min(ENOUGH_BEFORE_MARK, words.length());
        while (end < words.length() && (words.charAt(end) == ' ' || Anchor.isWord(words.charAt(end)))) {
            end++;
        }
        String text = words.substring(0, end).trim();
        int last = text.length() - 1;
        return last > MIN_WORDS && ":,=".indexOf(text.charAt(last)) >= 0 ? text.substring(0, last).trim() : text;
    }

    private static String beforeMark(String words) {
        int i = 0;
        while (i < words.length() && (words.charAt(i) == ' ' || Anchor.isWord(words.charAt(i)))) {
            i++;
        }
        return words.substring(0, i);
    }
}
