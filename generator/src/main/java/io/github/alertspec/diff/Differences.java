package io.github.alertspec.diff;

import io.github.alertspec.spec.AlertSpec;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All in which two specs differ, those that concern most first.
 *
 * @param before the older spec as messages show it
 * @param after the newer spec as messages show it
 */
public record Differences(String before, String after, List<Difference> all) {
    public Differences {
        all = all.stream().sorted(Comparator.comparing(Difference::gravest)).toList();
    }

    /** Compares two specs. */
    public static Differences between(String shownBefore, AlertSpec before, String shownAfter, AlertSpec after) {
        return new Differences(shownBefore, shownAfter, new SpecComparison(before, after).differences());
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
