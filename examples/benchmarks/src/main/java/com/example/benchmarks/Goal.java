package com.example.benchmarks;

import java.util.List;

/**
 * How one figure should compare with another of the same run.
 *
 * @param what the goal in words
 * @param measured who is measured
 * @param against who is measured beside it
 * @param limit times that {@code against} takes at most, or, for a speed-up, the times that it takes longer at least
 * @param speedUp whether it is a speed-up
 */
record Goal(String what, String measured, String against, double limit, boolean speedUp) {
    static final List<Goal> ALL = List.of(
            atMost(3, "ofCode, one L1 load", "CodeLookup.ofCode", "CodeLookup.oneL1Load"),
            atMost(1.2, "ofCode, hand-written Alert[256]", "CodeLookup.ofCode", "CodeLookup.handWrittenArray"),
            atMost(1.6, "ofCode unwrapped, the same", "CodeLookup.ofCodeUnwrapped", "CodeLookup.handWrittenArray"),
            atMost(1.6, "ofCode with another answer, the same", "CodeLookup.ofCodeOtherwise", "CodeLookup.handWrittenArray"),
            faster(20, "ofCode, the JDK's Alert.valueOf", "CodeLookup.ofCode", "CodeLookup.jdkValueOf"),
            faster(5, "ofCode, Bouncy Castle's getName", "CodeLookup.ofCode", "CodeLookup.bouncyCastleGetName"),
            atMost(1.1, "ofName(String), HashMap", "NameLookup.ofName", "NameLookup.hashMap"),
            atMost(2, "ofName(String), a miss and a hit", "NameLookup.ofNameMiss", "NameLookup.ofName"),
            atMost(2, "ofName(bytes), a miss and a hit", "SequenceLookup.bytesOfNameMiss", "SequenceLookup.bytesOfName"),
            faster(
                    4,
                    "ofName(bytes), new String + HashMap",
                    "SequenceLookup.bytesOfName",
                    "SequenceLookup.bytesNewStringHashMap"),
            atMost(2, "readRecord, hand-written decoder", "RecordRead.readRecord", "RecordRead.handWritten"),
            faster(2, "readRecord, Bouncy Castle's client", "RecordRead.readRecord", "RecordRead.bouncyCastleOfferInput"),
            atMost(0.6, "first code, enum with all texts", "ClassInit.Generated.code", "ClassInit.Plain7.code"));

    static Goal atMost(double limit, String what, String measured, String against) {
        return new Goal(what, measured, against, limit, false);
    }

    static Goal faster(double limit, String what, String measured, String against) {
        return new Goal(what, measured, against, limit, true);
    }

    double ratio(Figures figures) {
        double ratio = figures.time(measured) / figures.time(against);
        return speedUp ? 1 / ratio : ratio;
    }

    double bestRatio(Figures figures) {
        double ratio = figures.bestTime(measured) / figures.bestTime(against);
        return speedUp ? 1 / ratio : ratio;
    }

    boolean isMet(Figures figures) {
        return speedUp ? ratio(figures) >= limit : ratio(figures) <= limit;
    }
}
