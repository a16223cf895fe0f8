package io.github.alertspec.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Settles what the forms found in one line: what was said twice counts once, and a trap takes what it covers. */
final class RecogniserMerge {
    /** Not to be made. */
    private RecogniserMerge() {}

    /**
     * Settles findings.
     *
     * @param found all that the forms found, in any order
     * @return each alert once, in the order of the line; what names no alert only where nothing else was found
     */
    static List<Recognition> settle(List<Recognition> found) {
        if (found.isEmpty()) {
            return Collections.emptyList();
        }
        Collections.sort(found, new ByPlace());
        List<Recognition> apart = apart(found);
        List<Recognition> alerts = new ArrayList<Recognition>();
        List<Recognition> unspecified = new ArrayList<Recognition>();
        for (Recognition each : apart) {
            if (each.code() == Recognition.UNSPECIFIED) {
                addOnce(unspecified, each);
            } else {
                addOnce(alerts, each);
            }
        }
        if (!alerts.isEmpty()) {
            return Collections.unmodifiableList(alerts);
        }
        return Collections.unmodifiableList(unspecified.subList(0, Math.min(1, unspecified.size())));
    }

    /**
     * Of those that overlap, the longest; what it leaves open is taken from the others.
     *
     * @param found in the order of the line
     * @return findings that do not overlap, without traps
     */
    private static List<Recognition> apart(List<Recognition> found) {
        List<Recognition> apart = new ArrayList<Recognition>();
        for (Recognition next : found) {
            Recognition each = next;
            boolean keep = true;
            while (keep && !apart.isEmpty() && apart.get(apart.size() - 1).end() > each.start()) {
                Recognition last = apart.remove(apart.size() - 1);
                if (isStronger(last, each)) {
                    apart.add(last.code() == each.code() ? last.with(each.level(), each.direction()) : last);
                    keep = false;
                } else {
                    each = last.code() == each.code() ? each.with(last.level(), last.direction()) : each;
                }
            }
            if (keep) {
                apart.add(each);
            }
        }
        List<Recognition> alerts = new ArrayList<Recognition>();
        for (Recognition each : apart) {
            if (!each.shape().isTrap()) {
                alerts.add(each);
            }
        }
        return alerts;
    }

    /**
     * Whether one of two that overlap counts more than the other.
     *
     * @param a one
     * @param b the other
     * @return whether the first does
     */
    private static boolean isStronger(Recognition a, Recognition b) {
        boolean aSays = a.code() != Recognition.UNSPECIFIED || a.shape().isTrap();
        boolean bSays = b.code() != Recognition.UNSPECIFIED || b.shape().isTrap();
        if (aSays != bSays) {
            return aSays;
        }
        int byLength = Integer.compare(a.end() - a.start(), b.end() - b.start());
        if (byLength != 0) {
            return byLength > 0;
        }
        return a.shape().isTrap()
                || (!b.shape().isTrap()
                        && (a.level() != 0 ? 1 : 0) + (a.direction() != 0 ? 1 : 0)
                                >= (b.level() != 0 ? 1 : 0) + (b.direction() != 0 ? 1 : 0));
    }

    /**
     * The lists stay short: there are but 256 codes, three levels and three directions.
     *
     * @param all is added to
     * @param each a finding
     */
    private static void addOnce(List<Recognition> all, Recognition each) {
        for (int i = 0; i < all.size(); i++) {
            Recognition known = all.get(i);
            boolean same = known.code() == each.code()
                    && agree(known.level(), each.level())
                    && agree(known.direction(), each.direction());
            if (same) {
                all.set(i, known.with(each.level(), each.direction()));
                return;
            }
        }
        all.add(each);
    }

    /**
     * Whether two statements can both be true.
     *
     * @param a one
     * @param b the other
     * @return whether one is missing or both are the same
     */
    private static boolean agree(int a, int b) {
        return a == 0 || b == 0 || a == b;
    }

    /** The first in the line first, and of those the longest. */
    private static final class ByPlace implements Comparator<Recognition> {
        /** An order. */
        ByPlace() {}

        @Override
        public int compare(Recognition a, Recognition b) {
            int byStart = Integer.compare(a.start(), b.start());
            int byPlace = byStart != 0 ? byStart : Integer.compare(b.end(), a.end());
            return byPlace != 0
                    ? byPlace
                    : Integer.compare(a.shape().number(), b.shape().number());
        }
    }
}
