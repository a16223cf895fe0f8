package io.github.alertspec.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects in what the two states of one thing differ. */
final class Aspects {
    private final Difference.Subject subject;
    private final String id;
    private final List<Difference> found = new ArrayList<>();

    Aspects(Difference.Subject subject, String id) {
        this.subject = subject;
        this.id = id;
    }

    /** The thing is in the newer spec alone. */
    Aspects came(String what, Optional<String> hint, Category... categories) {
        return add(Difference.Kind.ADDED, Difference.ENTRY, "", what, hint, categories);
    }

    /** The thing is in the older spec alone. */
    Aspects went(String what, Optional<String> hint, Category... categories) {
        return add(Difference.Kind.REMOVED, Difference.ENTRY, what, "", hint, categories);
    }

    /** One aspect of it; an empty text stands for none. */
    Aspects compare(String aspect, String before, String after, Category... categories) {
        return compare(aspect, before, after, Optional.empty(), categories);
    }

    /** As without a hint. */
    Aspects compare(String aspect, String before, String after, Optional<String> hint, Category... categories) {
        return before.equals(after) ? this : add(Difference.Kind.CHANGED, aspect, before, after, hint, categories);
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    private Aspects add(
            Difference.Kind kind,
            String aspect,
            String before,
            String after,
            Optional<String> hint,
            Category... categories) {
        found.add(new Difference(
                subject, id, kind, aspect, something(before), something(after), List.of(categories), hint));
        return this;
    }

    private static Optional<String> something(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
