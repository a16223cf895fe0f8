package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Location;
import java.util.List;

/** What a YAML or JSON file says, before any field has a meaning: texts, lists and mappings, each with its place. */
sealed interface Tree {
    Location at();

    /** What a message calls it. */
    String kind();

    /**
     * A scalar. No scalar has a type of its own: the field it stands in gives it one.
     *
     * @param plain written without quotes
     */
    record Text(String value, boolean plain, Location at) implements Tree {
        @Override
        public String kind() {
            return "a text";
        }

        /** Whether nothing at all is written, which YAML calls null. */
        boolean isNothing() {
            return plain && value.isEmpty();
        }
    }

    record Sequence(List<Tree> items, Location at) implements Tree {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Mapping(List<Entry> entries, Location at) implements Tree {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** What cannot be part of a spec and has been reported as such; whoever meets it has nothing to add. */
    record Refused(Location at) implements Tree {
        @Override
        public String kind() {
            return "refused";
        }
    }

    record Entry(Text key, Tree value) {}
}
