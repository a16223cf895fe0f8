package io.github.alertspec.diff;

import io.github.alertspec.spec.AlertSpec;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All in which two specs differ, those that concern most first.
 *
 * @param before the older spec as messages show it
 * @param after the newer spec as messages show it
 * @param basesBefore what the older spec extends that its own time does not settle, or nothing where that need not be said
 * @param basesAfter the same of the newer spec
 */
public record Differences(
        String before, String after, List<String> basesBefore, List<String> basesAfter, List<Difference> all) {
    public Differences {
        basesBefore = List.copyOf(basesBefore);
        basesAfter = List.copyOf(basesAfter);
        all = all.stream().sorted(Comparator.comparing(Difference::gravest)).toList();
    }

    /** Compares two specs. */
    public static Differences between(String shownBefore, AlertSpec before, String shownAfter, AlertSpec after) {
        List<Difference> all = new SpecComparison(before, after).differences();
        return new Differences(shownBefore, shownAfter, List.of(), List.of(), all);
    }

    /** The same, which say what the older spec extends, as that is looked up today; and the newer one beside it. */
    public Differences extending(Extended older, Extended newer) {
        return older.names().isEmpty() ? this : new Differences(before, after, older.names(), newer.names(), all);
    }

    /** {@code both extend tls of this version of alertspec}; nothing where it need not be said. */
    Optional<String> bases() {
        if (basesBefore.isEmpty()) {
            return Optional.empty();
        }
        if (basesBefore.equals(basesAfter)) {
            return Optional.of("both extend " + String.join(", ", basesBefore));
        }
        return Optional.of("the older extends " + String.join(", ", basesBefore) + "; the newer "
                + (basesAfter.isEmpty() ? "nothing outside of files" : String.join(", ", basesAfter)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those that concern one of these. */
    public List<Difference> concerning(Set<Category> categories) {
        return all.stream().filter(each -> each.concerns(categories)).toList();
    }

    /** What all of them together ask for. */
    public Bump bump() {
        return all.stream().map(Difference::bump).reduce(Bump.NONE, Bump::or);
    }

    /** How many concern each category; those that concern none are missing. */
    public Map<Category, Integer> counts() {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        all.forEach(each -> each.categories().forEach(category -> counts.merge(category, 1, Integer::sum)));
        return counts;
    }
}
