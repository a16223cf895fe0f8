package io.github.alertspec.spec;

import java.util.Locale;

/** A value that a spec writes as one word from a fixed list: {@code fatal}, {@code when_fatal}. */
public interface Word {
    String name();

    /** The word in a spec: the constant's name in lower case. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
