package io.github.alertspec.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
    private static final int ENOUGH = 12;

    /** Words of this length end before a punctuation mark, because it may stand apart. */
    private static final int ENOUGH_BEFORE_MARK = 8;

    /** What can stand between a mark and a name: a name may be quoted. */
    private static final List<String> AFTER_MARK = List.of("", " ", "\"", " \"", " '", " `");

    /** What can stand between a word and a name. */
    private static final List<String> AFTER_WORD = List.of(" ", " \"", " '", " `");

    /** The bit of the kind of names that are words in messages. */
    private static final String TEXT = "1";

    private final List<String[]> names;
    /** Names that several alerts have, and none as its registered name: they say too little to begin a form. */
    private final Set<String> ambiguous = new HashSet<>();

    /** Stacks that have words for an alert, with its code. */
    private final Set<String> worded = new HashSet<>();

    private final Map<Anchor, Map<String, Set<Integer>>> startsOf = new LinkedHashMap<>();

    private Anchors(List<String> names) {
        this.names = names.stream().map(row -> row.split("\t", -1)).toList();
        Map<String, String> codes = new HashMap<>();
        for (String[] name : this.names) {
            String code = codes.putIfAbsent(name[0], name[1]);
            if (code != null && !code.equals(name[1])) {
                ambiguous.add(name[0]);
            }
        }
        this.names.stream().filter(name -> name[3].equals(TEXT)).forEach(name -> worded.add(name[2] + " " + name[1]));
        this.names.stream().filter(name -> name[2].equals("0")).forEach(name -> ambiguous.remove(name[0]));
    }

    /**
     * The rows of a spec.
     *
     * @param starts for each group of starts: words that may stand before an anchor, and the numbers of the forms that begin
     *     so, again and again, joined by tabs
     * @param anchors what stands before the window, the window, and the number of a group of starts, joined by tabs
     */
    record Rows(List<String> starts, List<String> anchors) {}

    /**
     * Chooses the anchors.
     *
     * @param spelled the programs of the forms, with two blanks where several characters join words
     */
    static Rows rows(List<String> names, List<String> forms, List<String> spelled) {
        Anchors anchors = new Anchors(names);
        for (int f = 0; f < forms.size(); f++) {
            anchors.add(forms.get(f).split("\t", -1), spelled.get(f), f);
        }
        Map<String, Map<String, Set<Integer>>> rows = new LinkedHashMap<>();
        Map<Anchor, String> windows = Windows.place(List.copyOf(anchors.startsOf.keySet()));
        anchors.startsOf.forEach((anchor, starts) -> {
            for (String row : anchor.rows(Objects.requireNonNull(windows.get(anchor)))) {
                Map<String, Set<Integer>> all = rows.computeIfAbsent(row, text -> new TreeMap<>());
                starts.forEach((start, numbers) ->
                        all.computeIfAbsent(start, text -> new TreeSet<>()).addAll(numbers));
            }
        });
        Map<String, Integer> groups = new LinkedHashMap<>();
        List<String> anchorRows = new ArrayList<>();
        rows.forEach((row, starts) ->
                anchorRows.add(row + "\t" + groups.computeIfAbsent(row(starts), text -> groups.size())));
        return new Rows(List.copyOf(groups.keySet()), anchorRows);
    }

    private static String row(Map<String, Set<Integer>> starts) {
        return starts.entrySet().stream()
                .map(start -> start.getKey() + "\t"
                        + start.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\t"));
    }

    /** Adds the anchors of one form: its first words, or where those are too short, they with each name that may follow. */
    private void add(String[] form, String program, int number) {
        int head = words(program, 0);
        String first = program.substring(0, head);
        boolean named = head < program.length() && program.charAt(head) == 'N';
        if (!named || cut(first).length() >= Anchor.LENGTH) {
            put(Anchor.of(first, cut(first).length(), head < program.length()), "", number);
            return;
        }
        for (String[] name : names) {
            if (takes(form, name) && !(head == 0 && ambiguous.contains(name[0]))) {
                if (name[0].length() >= Anchor.LENGTH) {
                    put(named(name[0]), form[5].substring(0, form[5].indexOf('N')), number);
                } else {
                    String tail = beforeMark(program.substring(head + 1, words(program, head + 1)));
                    for (String start : head == 0 ? List.of("") : starts(first)) {
                        String all = start + name[0] + (start.length() + name[0].length() < Anchor.LENGTH ? tail : "");
                        boolean goesOn = beforeLooseMark(all).length() < all.length() || head + 1 < program.length();
                        put(Anchor.of(all, beforeLooseMark(all).length(), goesOn), "", number);
                    }
                }
            }
        }
    }

    /** A name, which a line may cut off behind its first words. */
    private static Anchor named(String name) {
        String first = cut(name);
        return isRare(first)
                ? new Anchor(first, first.length())
                : Anchor.of(name, beforeLooseMark(name).length(), true);
    }

    /** Whether a name behind these words may be in quotes. */
    private static boolean isQuotable(String first) {
        return !first.isEmpty()
                && Anchor.isWord(first.charAt(0))
                && first.trim().length() < ENOUGH_BEFORE_MARK - 1;
    }

    /**
     * The ways in which short words before a name can end: {@code alert unknown_ca}, {@code alert "unknown_ca"}, and
     * {@code alert:unknown_ca} where the last of them is a mark.
     */
    private static List<String> starts(String first) {
        String words = first.trim();
        boolean mark = !Anchor.isWord(words.charAt(words.length() - 1));
        return (mark ? AFTER_MARK : AFTER_WORD)
                .stream()
                        .filter(end -> isQuotable(first) || end.isBlank())
                        .map(end -> words + end)
                        .toList();
    }

    private static boolean isRare(String words) {
        Anchor anchor = new Anchor(words, words.length());
        return anchor.windows(Anchor.LENGTH).stream().anyMatch(window -> !Windows.isCommon(window));
    }

    private void put(Anchor anchor, String start, int form) {
        if (anchor.text().length() >= MIN_WORDS) {
            startsOf.computeIfAbsent(anchor, text -> new TreeMap<>())
                    .computeIfAbsent(start, text -> new TreeSet<>())
                    .add(form);
        }
    }

    /** Whether a name may stand in a form: it is of one of its kinds, of its stack or registered, and of its alerts. */
    private boolean takes(String[] form, String[] name) {
        boolean ofKind = (Integer.parseInt(form[2]) & Integer.parseInt(name[3])) != 0;
        boolean registered =
                name[2].equals("0") && !form[5].startsWith("N") && !worded.contains(form[1] + " " + name[1]);
        boolean ofStack = form[1].equals("0") || form[1].equals(name[2]) || registered;
        return ofKind
                && ofStack
                && (form[4].isEmpty() || List.of(form[4].split(",", -1)).contains(name[1]));
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

    /** The words before the first mark that may stand apart: one within a word does not. */
    private static String beforeLooseMark(String words) {
        int end = Math.min(ENOUGH_BEFORE_MARK, words.length());
        while (end < words.length() && !isLooseMark(words, end)) {
            end++;
        }
        String text = words.substring(0, end).trim();
        int last = text.length() - 1;
        return last > MIN_WORDS && ":,=".indexOf(text.charAt(last)) >= 0
                ? text.substring(0, last).trim()
                : text;
    }

    private static boolean isLooseMark(String words, int i) {
        boolean within =
                Anchor.isWord(words.charAt(i - 1)) && i + 1 < words.length() && Anchor.isWord(words.charAt(i + 1));
        return words.charAt(i) != ' ' && !Anchor.isWord(words.charAt(i)) && !within;
    }

    private static String beforeMark(String words) {
        int i = 0;
        while (i < words.length() && (words.charAt(i) == ' ' || Anchor.isWord(words.charAt(i)))) {
            i++;
        }
        return words.substring(0, i);
    }
}
