package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one mapping; whoever opens it has refused every key that is not known. */
final class Fields {
    private final Location at;
    private final Map<String, Tree> values = new HashMap<>();
    private final Diagnostics diagnostics;

    private Fields(Location at, Diagnostics diagnostics) {
        this.at = at;
        this.diagnostics = diagnostics;
    }

    /** @param what the thing that the mapping describes, as a message calls it: {@code an alert} */
    static Optional<Fields> open(Tree tree, String what, List<String> known, Diagnostics diagnostics) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            diagnostics.report(
                    Rule.WRONG_TYPE,
                    tree.at(),
                    what + " is a mapping, not " + tree.kind(),
                    "its keys are " + String.join(", ", known));
            return Optional.empty();
        }
        Fields fields = new Fields(mapping.at(), diagnostics);
        for (Tree.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            if (known.contains(key)) {
                fields.values.put(key, entry.value());
            } else {
                diagnostics.report(
                        Rule.UNKNOWN_KEY,
                        entry.key().at(),
                        what + " has no key '" + key + "'",
                        Nearest.hint(key, known));
            }
        }
        return Optional.of(fields);
    }

    Location at() {
        return at;
    }

    Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    <T> Optional<T> read(String key, Function<Tree, Optional<T>> reader) {
        return Optional.ofNullable(values.get(key)).flatMap(reader);
    }

    <T> Optional<Located<T>> readLocated(String key, Function<Tree, Optional<T>> reader) {
        return read(key, tree -> reader.apply(tree).map(value -> new Located<>(value, tree.at())));
    }

    /** As {@link #read}, but the key must be there; {@code what} is what a message calls this mapping. */
    <T> Optional<T> require(String key, String what, Function<Tree, Optional<T>> reader) {
        if (!has(key)) {
            diagnostics.report(Rule.MISSING_KEY, at, what + " has no " + key, "add '" + key + ":'");
        }
        return read(key, reader);
    }

    /** The items of a list that could be read; empty where the key is missing. */
    <T> List<T> list(String key, Function<Tree, Optional<T>> item) {
        return read(key, tree -> listOf(tree, key, item)).orElse(List.of());
    }

    <T> Optional<List<T>> listOf(Tree tree, String field, Function<Tree, Optional<T>> item) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            diagnostics.report(
                    Rule.WRONG_TYPE, tree.at(), field + " is a list, not " + tree.kind(), "begin each item with '- '");
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        sequence.items().forEach(each -> item.apply(each).ifPresent(items::add));
        return Optional.of(List.copyOf(items));
    }
}
