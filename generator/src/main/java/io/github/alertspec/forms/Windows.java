package io.github.alertspec.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Chooses the part of each anchor that a scan looks for: all of one length, rare in logs, and shared by anchors where that is
 * possible, because the fewer windows there are, the fewer false hits a scan has.
 */
final class Windows {
    /** The characters that a scan reads at one place. */
    private static final int BLOCK = 6;

    /** Words of nearly every log, of many logs, and of some that report no alert; a block of them is rarer by ranks. */
    private static final List<String> WORDS = List.of(
            " error error: [error] warn info debug http https http/1.1\" get / post 200 host client server upstream request"
                    + " requests response user users from the and for with was not this that to of in on at is as by"
                    + " connection connect connected message name application service services time level level= \"level\":\""
                    + " id= status process thread main session port address file line type data state null true false"
                    + " com. org. .com java .java: java.lang. exception .local mozilla/5.0 windows linux x86_64 applewebkit"
                    + " khtml like gecko chrome safari ing ed tion ion ent ment ther able er or 0000 1111 00:00 10.0."
                    + " 127.0.0.1 192.168. 2026 \":\" \",\" ",
            " received returned failed failure fail failing sending send sent read reading write writing closed close tls ssl"
                    + " handshake certificate certificates protocol version number internal content code description remote"
                    + " peer local timeout timed out backend servers clients messages processing processed started stopped"
                    + " fatal warning alert alerts alertmanager unable while required ation ated ",
            " unexpected unknown expected missing access denied illegal decode decoding unsupported record extension"
                    + " generated invalid parameter parameters security encryption decryption authority expired revoked"
                    + " handshaking connecting negotiate reason cause error code ");

    /** How often a block of such words stands in a log, as a share of the most frequent. */
    private static final double[] FREQUENCY = {1, 0.2, 0.03};

    /** How often a block stands there that is none of these. */
    private static final double RARE = 0.0005;

    /** How often a block stands there in which a character may be anything. */
    private static final double ANY = 0.03;

    /**
     * What it costs a scan, beyond passing on, that characters of a window stand in a line without the words of its anchor:
     * a block, the eight characters around it, or all of the window.
     */
    private static final List<Cost> COSTS = List.of(new Cost(BLOCK, 1), new Cost(8, 2), new Cost(Anchor.LENGTH, 15));

    /** So often the window of each anchor is chosen again, with those of all others known. */
    private static final int ROUNDS = 3;

    private record Cost(int length, double each) {}

    private static final Map<String, Double> FREQUENCIES = frequencies();

    private Windows() {}

    private static Map<String, Double> frequencies() {
        Map<String, Double> frequencies = new HashMap<>();
        for (int rank = 0; rank < FREQUENCY.length; rank++) {
            String words = WORDS.get(rank);
            for (Cost cost : COSTS) {
                for (int i = 0; i + cost.length() <= words.length(); i++) {
                    frequencies.putIfAbsent(words.substring(i, i + cost.length()), FREQUENCY[rank]);
                }
            }
        }
        return frequencies;
    }

    /** Whether a window has blocks that are common in logs. */
    static boolean isCommon(String window) {
        for (int k = 0; k + BLOCK <= window.length(); k++) {
            if (frequency(window.substring(k, k + BLOCK)) >= FREQUENCY[1]) {
                return true;
            }
        }
        return false;
    }

    /** The window of each anchor: first the one that costs least for each anchor it covers, then what costs least beside the others. */
    static Map<Anchor, String> place(List<Anchor> anchors) {
        int length = anchors.stream().mapToInt(anchor -> anchor.text().length()).reduce(Anchor.LENGTH, Math::min);
        Map<Anchor, List<String>> windows = new LinkedHashMap<>();
        anchors.forEach(anchor -> windows.put(anchor, anchor.windows(length)));
        Map<Anchor, String> placed = covering(windows);
        Chosen chosen = new Chosen();
        placed.values().forEach(chosen::add);
        for (int round = 0; round < ROUNDS; round++) {
            placed.replaceAll((anchor, window) -> {
                chosen.remove(window);
                String best = windows.getOrDefault(anchor, List.of()).stream()
                        .min(Comparator.comparingDouble(chosen::costOf).thenComparing(text -> text))
                        .orElse(window);
                chosen.add(best);
                return best;
            });
        }
        return placed;
    }

    /** A window for each anchor: again and again the one that costs least for each anchor it covers. */
    private static Map<Anchor, String> covering(Map<Anchor, List<String>> windows) {
        Map<String, Candidate> candidates = new TreeMap<>();
        windows.forEach((anchor, texts) -> texts.forEach(
                text -> candidates.computeIfAbsent(text, Candidate::new).anchors.add(anchor)));
        Map<Anchor, String> placed = new LinkedHashMap<>();
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingDouble(Candidate::costOfEach).thenComparing(candidate -> candidate.window));
        queue.addAll(candidates.values());
        while (placed.size() < windows.size()) {
            Candidate best = queue.remove();
            if (best.anchors.removeIf(placed::containsKey)) {
                if (!best.anchors.isEmpty()) {
                    queue.add(best);
                }
            } else {
                best.anchors.forEach(anchor -> placed.put(anchor, best.window));
            }
        }
        return placed;
    }

    private static final class Candidate {
        private final String window;
        private final double cost;
        private final List<Anchor> anchors = new ArrayList<>();

        Candidate(String window) {
            this.window = window;
            this.cost = new Chosen().costOf(window);
        }

        double costOfEach() {
            return cost / anchors.size();
        }
    }

    /** Windows that are looked for, and how many of them have each part: another that shares a part costs no more for it. */
    private static final class Chosen {
        private final Map<String, Integer> uses = new HashMap<>();

        void add(String window) {
            forEachPart(window, (part, cost) -> uses.merge(part, 1, Integer::sum));
        }

        void remove(String window) {
            forEachPart(window, (part, cost) -> uses.computeIfPresent(part, (key, n) -> n == 1 ? null : n - 1));
        }

        /** What a window adds to the cost of a scan. */
        double costOf(String window) {
            double[] sum = {0};
            forEachPart(window, (part, cost) -> sum[0] += uses.containsKey(part) ? 0 : cost);
            return sum[0];
        }

        private static void forEachPart(String window, BiConsumer<String, Double> action) {
            for (Cost kind : COSTS) {
                for (int k = 0; k + kind.length() <= window.length(); k++) {
                    String part = window.substring(k, k + kind.length());
                    action.accept(part, kind.each() * frequency(part));
                }
            }
        }
    }

    /** How often a part stands in a log. */
    private static double frequency(String part) {
        boolean any = part.indexOf('A') >= 0;
        double rare = part.length() == BLOCK ? RARE : 0;
        return any ? (part.length() == BLOCK ? ANY : 0) : FREQUENCIES.getOrDefault(part, rare);
    }
}
