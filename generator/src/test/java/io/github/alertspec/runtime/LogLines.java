package io.github.alertspec.runtime;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.forms.FormTable;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines in {@code log-lines}: written for these tests in the forms that products use, and labelled by hand.
 *
 * <p>A file has a line of headings; the columns are form, source of the form, codes, level, direction (both only where the
 * line states them, one for each code), stack whose form it is, {@code yes} where the line says that an alert happened but
 * not which, and the line, in which U+241B stands for ESC.
 */
public final class LogLines {
    static final AlertSpec SPEC =
            SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
    static final FormTable TABLE = FormTable.of(SPEC, SPEC.stacks());
    static final RecogniserTables TABLES =
            new RecogniserTables(TABLE.names(), TABLE.forms(), TABLE.starts(), TABLE.anchors(), TABLE.words());
    static final Recogniser RECOGNISER = new Recogniser(TABLES);

    private LogLines() {}

    public record Line(
            String file,
            String form,
            String source,
            List<Integer> codes,
            String level,
            String direction,
            String stack,
            boolean unspecified,
            String text) {}

    public static List<Line> all() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/log-lines"))) {
            return files.sorted().flatMap(LogLines::lines).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).map(line -> {
                String[] cells = line.split("\t", 8);
                List<Integer> codes = Arrays.stream(cells[2].split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
                return new Line(
                        file.getFileName().toString().replace(".tsv", ""),
                        cells[0],
                        cells[1],
                        codes,
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6].equals("yes"),
                        cells[7].replace('\u241B', '\u001B'));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String level(Recognition found) {
        return List.of("", "warning", "fatal").get(found.level());
    }

    static String direction(Recognition found) {
        return List.of("", "received", "sent").get(found.direction());
    }

    static String stack(Recognition found) {
        return found.stack() == 0 ? "" : TABLE.stacks().get(found.stack() - 1);
    }
}
