package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How often the recogniser is right on the lines in {@code log-lines}, by the file and form they are of. */
class AccuracyTest {
    private static final int MANY = 500;

    private static final class Count {
        private int lines;
        private int found;
        private int wrong;
        private int missed;
        private int levels;
        private int rightLevels;
        private int directions;
        private int rightDirections;
        private int stacks;

        void add(Count other) {
            lines += other.lines;
            found += other.found;
            wrong += other.wrong;
            missed += other.missed;
            levels += other.levels;
            rightLevels += other.rightLevels;
            directions += other.directions;
            rightDirections += other.rightDirections;
            stacks += other.stacks;
        }

        double precision() {
            return share(found, found + wrong);
        }

        double recall() {
            return share(found, found + missed);
        }

        double level() {
            return share(rightLevels, levels);
        }

        double direction() {
            return share(rightDirections, directions);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 100 : 100.0 * part / whole;
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-40s %5d %9.1f %6.1f %6.1f %9.1f %6.1f",
                    name,
                    lines,
                    precision(),
                    recall(),
                    level(),
                    direction(),
                    share(stacks, found));
        }
    }

    @Test
    void theRecogniserIsRightOnItsOwnLines() {
        Map<String, Count> byForm = new TreeMap<>();
        List<String> mistakes = new ArrayList<>();
        for (LogLines.Line line : LogLines.all()) {
            Count count = byForm.computeIfAbsent(line.file() + ": " + line.form(), form -> new Count());
            judge(line, LogLines.RECOGNISER.find(line.text()), count, mistakes);
        }
        Count total = new Count();
        byForm.values().forEach(total::add);
        System.out.println(String.format(
                "%-40s %5s %9s %6s %6s %9s %6s",
                "form", "lines", "precision", "recall", "level", "direction", "stack"));
        byForm.forEach((form, count) -> System.out.println(count.row(form)));
        System.out.println(total.row("all"));
        mistakes.forEach(System.out::println);

        assertThat(total.lines).isGreaterThan(MANY);
        assertThat(total.precision()).isGreaterThanOrEqualTo(99);
        assertThat(total.recall()).isGreaterThanOrEqualTo(98);
        assertThat(total.level()).isGreaterThanOrEqualTo(97);
        assertThat(total.direction()).isGreaterThanOrEqualTo(97);
    }

    @Test
    void everyLineIsThereOnceAndHasTheSourceOfItsForm() {
        assertThat(LogLines.all()).extracting(LogLines.Line::text).doesNotHaveDuplicates();
        assertThat(LogLines.all()).allSatisfy(line -> assertThat(line.source()).isNotBlank());
    }

    private static void judge(LogLines.Line line, List<Recognition> found, Count count, List<String> mistakes) {
        count.lines++;
        int before = count.wrong
                + count.missed
                + count.levels
                - count.rightLevels
                + count.directions
                - count.rightDirections;
        String[] levels = line.level().split(" ", -1);
        String[] directions = line.direction().split(" ", -1);
        for (Recognition each : found) {
            int place = line.codes().indexOf(each.code());
            boolean expected = place >= 0 || (line.unspecified() && each.code() == Recognition.UNSPECIFIED);
            if (!expected) {
                count.wrong++;
                continue;
            }
            count.found++;
            count.stacks += line.stack().equals(LogLines.stack(each)) ? 1 : 0;
            String level = levels[Math.min(Math.max(place, 0), levels.length - 1)];
            String direction = directions[Math.min(Math.max(place, 0), directions.length - 1)];
            boolean tellsLevel = !level.isEmpty() || each.level() != 0;
            count.levels += tellsLevel ? 1 : 0;
            count.rightLevels += tellsLevel && level.equals(LogLines.level(each)) ? 1 : 0;
            boolean tellsDirection = !direction.isEmpty() || each.direction() != 0;
            count.directions += tellsDirection ? 1 : 0;
            count.rightDirections += tellsDirection && direction.equals(LogLines.direction(each)) ? 1 : 0;
        }
        for (int code : line.codes()) {
            count.missed += found.stream().noneMatch(each -> each.code() == code) ? 1 : 0;
        }
        count.missed += line.unspecified() && found.isEmpty() ? 1 : 0;
        int after = count.wrong
                + count.missed
                + count.levels
                - count.rightLevels
                + count.directions
                - count.rightDirections;
        if (after > before) {
            mistakes.add("wrong: " + line.codes() + " " + line.level() + " " + line.direction() + " but found "
                    + found.stream().map(Recognition::code).toList() + ": " + line.text());
        }
    }
}
