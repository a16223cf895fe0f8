package io.github.alertspec.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The things of two lists that are the same: by name, and those whose name is in one list alone by what they stand for,
 * because they were given another name.
 */
final class Pairs<T> {
    private final List<T> before;
    private final List<T> after;
    private final Map<T, T> olderOf = new LinkedHashMap<>();

    Pairs(List<T> before, List<T> after, Function<T, String> name, Function<T, ?> identity) {
        this.before = before;
        this.after = after;
        match(name, before, after);
        match(identity, unmatched(before, new HashSet<>(olderOf.values())), unmatched(after, olderOf.keySet()));
    }

    private void match(Function<T, ?> key, List<T> old, List<T> now) {
        for (T newer : now) {
            old.stream()
                    .filter(older -> key.apply(older).equals(key.apply(newer)))
                    .filter(older -> !key.apply(older).equals(Optional.empty()))
                    .findFirst()
                    .ifPresent(older -> olderOf.put(newer, older));
        }
    }

    private static <T> List<T> unmatched(List<T> all, Set<T> matched) {
        return all.stream().filter(each -> !matched.contains(each)).toList();
    }

    /** What became of all: those that are gone first, then the newer list in its order. */
    List<Difference> each(
            Function<T, List<Difference>> gone,
            Function<T, List<Difference>> came,
            BiFunction<T, T, List<Difference>> compare) {
        List<Difference> found = new ArrayList<>();
        Set<T> stayed = new HashSet<>(olderOf.values());
        before.stream().filter(old -> !stayed.contains(old)).forEach(old -> found.addAll(gone.apply(old)));
        for (T now : after) {
            T old = olderOf.get(now);
            found.addAll(old == null ? came.apply(now) : compare.apply(old, now));
        }
        return found;
    }
}
