package com.example.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was measured, by the name of who was measured, such as {@code CodeLookup.ofCode}. */
final class Figures {
    private final Map<String, List<Double>> times = new TreeMap<>();
    private final Map<String, List<Double>> sizes = new TreeMap<>();

    void add(String name, double time, double size) {
        addTime(name, time);
        addSize(name, size);
    }

    void addTime(String name, double time) {
        times.computeIfAbsent(name, key -> new ArrayList<>()).add(time);
    }

    void addSize(String name, double size) {
        sizes.computeIfAbsent(name, key -> new ArrayList<>()).add(size);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(times.keySet());
    }

    /** The median time: nanoseconds for an operation, microseconds for a first lookup. */
    double time(String name) {
        return median(times.get(name));
    }

    double bestTime(String name) {
        return Collections.min(times.get(name));
    }

    /** The median of what was allocated (bytes for an operation) or is kept (KiB after a first lookup). */
    double size(String name) {
        return median(sizes.get(name));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
