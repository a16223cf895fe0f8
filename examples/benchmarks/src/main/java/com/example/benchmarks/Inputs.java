package com.example.benchmarks;

import com.example.tls.TlsAlert;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the lookups are asked for: 1024 alerts in an order that no branch predictor learns, the same in every run. */
final class Inputs {
    static final int COUNT = 1024;

    /** The length of a record with one alert. */
    static final int RECORD = 7;

    private static final long SEED = 20261101;

    /** close_notify, no_certificate and no_renegotiation. */
    private static final Set<Integer> ENDING = Set.of(0, 41, 100);

    private Inputs() {}

    /** Codes that each peer knows, so that none is slow only because it searches in vain. */
    static int[] codes() {
        TlsAlert[] known = Arrays.stream(TlsAlert.values())
                .filter(alert -> Peers.jdkValueOf(alert.code()) != null)
                .filter(alert -> !Peers.bouncyCastleName(alert.code()).equals("UNKNOWN"))
                .toArray(TlsAlert[]::new);
        return new Random(SEED).ints(COUNT, 0, known.length).map(i -> known[i].code()).toArray();
    }

    /**
     * Records of TLS 1.2, one behind the other, each with a warning that a connection outlives: neither its end nor one that
     * Bouncy Castle takes for a failure.
     */
    static byte[] records() {
        int[] codes = IntStream.of(codes()).filter(code -> !ENDING.contains(code)).toArray();
        byte[] records = new byte[COUNT * RECORD];
        for (int i = 0; i < COUNT; i++) {
            byte[] record = {21, 3, 3, 0, 2, 1, (byte) codes[i % codes.length]};
            System.arraycopy(record, 0, records, i * RECORD, RECORD);
        }
        return records;
    }

    /** Where the records begin, in any order. */
    static int[] places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            places.add(i * RECORD);
        }
        Collections.shuffle(places, new Random(SEED));
        return places.stream().mapToInt(place -> place).toArray();
    }

    static String[] names() {
        return pick(String.class, alert -> copy(alert.registeredName()));
    }

    static String[] constantNames() {
        return pick(String.class, alert -> copy(alert.name()));
    }

    /** Names that nobody registered, each one letter away from one that somebody did. */
    static String[] unknownNames() {
        return pick(String.class, Inputs::unknownName);
    }

    private static String unknownName(TlsAlert alert) {
        String name = alert.registeredName();
        return name.substring(0, name.length() - 1) + (name.endsWith("x") ? 'z' : 'x');
    }

    static String[] unknownConstantNames() {
        String[] names = unknownNames();
        Arrays.setAll(names, i -> names[i].toUpperCase(Locale.ROOT));
        return names;
    }

    static StringBuilder[] builders() {
        return pick(StringBuilder.class, alert -> new StringBuilder(alert.registeredName()));
    }

    /** The names where they stand in one line, at whatever place that puts them. */
    static ByteSlice[] slices() {
        return slices(TlsAlert::registeredName);
    }

    static ByteSlice[] unknownSlices() {
        return slices(Inputs::unknownName);
    }

    private static ByteSlice[] slices(Function<TlsAlert, String> name) {
        String line = Arrays.stream(TlsAlert.values()).map(name).collect(Collectors.joining(", ", "alert: ", ""));
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        return pick(ByteSlice.class, alert -> {
            int from = line.indexOf(" " + name.apply(alert)) + 1;
            return new ByteSlice(bytes, from, from + name.apply(alert).length());
        });
    }

    /** One object for each alert, as often as its turn comes: 1024 strings of their own would not fit into the L1 cache. */
    @SuppressWarnings("unchecked")
    private static <T> T[] pick(Class<T> type, Function<TlsAlert, T> form) {
        Object[] forms = Arrays.stream(TlsAlert.values()).map(form).toArray();
        T[] picked = (T[]) java.lang.reflect.Array.newInstance(type, COUNT);
        int[] order = new Random(SEED).ints(COUNT, 0, forms.length).toArray();
        Arrays.setAll(picked, i -> (T) forms[order[i]]);
        return picked;
    }

    /** Another object with the same text, because a name that was read is never the very object that a table holds. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    private static String copy(String text) {
        return new String(text.toCharArray());
    }
}
