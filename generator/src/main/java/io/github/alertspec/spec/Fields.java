package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one mapping; whoever opens it has refused every key that is not known. */
final class Fields {
    private final Location at;
    private final Map<String, Tree> values = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final Diagnostics diagnostics;

    private Fields(Location at, Diagnostics diagnostics) {
        this.at = at;
        this.diagnostics = diagnostics;
    }

    /** @param what the thing that the mapping describes, as a message calls it: {@code an alert} */
    static Optional<Fields> open(Tree tree, String what, List<String> known, Diagnostics diagnostics) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            Shape.refuse(tree, what, "a mapping", "its keys are " + String.join(", ", known), diagnostics);
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
                        what + " has no key " + Quotation.of(key),
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
        List<T> items = read(key, tree -> listOf(tree, key, item)).orElse(List.of());
        boolean whole = !has(key)
                || (values.get(key) instanceof Tree.Sequence all && all.items().size() == items.size());
        if (!whole) {
            unread.add(key);
        }
        return items;
    }

    /** The keys of lists of which something could not be read, so that nothing can be said of what they lack. */
    Set<String> unread() {
        return Set.copyOf(unread);
    }

    <T> Optional<List<T>> listOf(Tree tree, String field, Function<Tree, Optional<T>> item) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            Shape.refuse(tree, field, "a list", "begin each item with '- '", diagnostics);
            return Optional.empty();
        }
        List<T> items = new ArrayList<>();
        sequence.items().forEach(each -> item.apply(each).ifPresent(items::add));
        return Optional.of(List.copyOf(items));
    }
}
