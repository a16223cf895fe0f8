package io.github.alertspec.interop;

import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The page in the repository that shows the results, and what has changed since it was written. */
final class ResultsPage {
    static final Path FILE = Path.of("src/test/interop/RESULTS.md");

    private static final List<String> TOTALS = List.of(
            "Stack",
            "Version",
            "Named",
            "Number only",
            "Implied",
            "Not shown",
            "Direction stated",
            "Level right",
            "Level wrong");

    private static final AlertSpec SPEC = Specs.builtIn();

    /** By stack: its row of totals, cells behind the first. */
    private final Map<String, List<String>> totals = new HashMap<>();

    /** By stack: its cell for each code. */
    private final Map<String, Map<Integer, String>> cells = new HashMap<>();

    private ResultsPage() {}

    static ResultsPage read(List<String> lines) {
        ResultsPage page = new ResultsPage();
        List<String> stacks = List.of();
        for (String line : lines) {
            List<String> row = line.startsWith("| ")
                    ? List.of(line.substring(2, line.length() - 2).split(" \\| ", -1))
                    : List.of();
            if (row.size() < 3 || row.get(0).equals(TOTALS.get(0)) || row.get(0).startsWith("---")) {
                continue;
            }
            if (row.get(0).equals("Code")) {
                stacks = row.subList(2, row.size());
            } else if (stacks.isEmpty()) {
                page.totals.put(row.get(0), row.subList(1, row.size()));
            } else {
                String[] range = row.get(0).split("–", -1);
                for (int i = 0; i < stacks.size(); i++) {
                    Map<Integer, String> column = page.cells.computeIfAbsent(stacks.get(i), stack -> new HashMap<>());
                    String cell = row.get(i + 2);
                    IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                            .forEach(code -> column.put(code, cell));
                }
            }
        }
        return page;
    }

    boolean isOfSameVersion(Column column) {
        return version(column).equals(column.version());
    }

    /** What another version is compared with, or what is missing. */
    String version(Column column) {
        return totals.getOrDefault(column.stack(), List.of("none")).get(0);
    }

    /** What no version may do, and where the version of the page does not do what the page says. */
    List<String> wrong(Column column) {
        List<String> wrong = new ArrayList<>(column.complaints());
        if (isOfSameVersion(column)) {
            wrong.addAll(differences(column));
        }
        return wrong;
    }

    /** Where results are not those of the page. */
    List<String> differences(Column column) {
        List<String> differences = new ArrayList<>();
        Map<Integer, String> before = cells.getOrDefault(column.stack(), Map.of());
        for (int code = 0; code < Column.CODES; code++) {
            String was = before.getOrDefault(code, "nothing");
            if (!was.equals(column.cell(code))) {
                differences.add(column.stack() + " " + column.version() + ", code " + code + ": " + column.cell(code)
                        + ", where the page says " + was + " of " + version(column));
            }
        }
        List<String> all = totals.getOrDefault(column.stack(), List.of(""));
        List<String> was = all.subList(1, all.size());
        if (!was.equals(column.totals())) {
            differences.add(column.stack() + " " + column.version() + ", totals: " + column.totals()
                    + ", where the page says " + was + " of " + version(column));
        }
        return differences;
    }

    static String text(List<Column> columns) {
        StringBuilder page = new StringBuilder("""
                # What TLS stacks say about each alert

                `AlertPeer` answers the ClientHello of each stack with every code, as a fatal alert and as a warning, and closes.
                What the stack prints or throws goes through the generated recogniser. `InteropTest` writes this page when it
                runs with `-Dalertspec.updateInterop=true`, and holds it to be true of the versions that it names.

                - **name**: the stack names the alert, and the recogniser finds it.
                - **number**: the stack gives its number alone, and the recogniser finds it.
                - **implied**: what the stack says is different from what it says for any other, but has neither name nor number.
                - **–**: the stack says the same for other codes too: it does not show which one came.

                Where there are two, the first is for a fatal alert, the second for a warning. Of all 512:

                - **Direction stated**: the stack says which alert it was and that it received it, and the recogniser finds both. Where it
                  does not say so, the recogniser leaves the direction open.
                - **Level right**, **Level wrong**: the stack says with the alert that it is fatal or a warning, which is the level that was
                  sent, or is not. Where it does not say so, the recogniser leaves the level open.

                """);
        row(page, TOTALS);
        row(page, TOTALS.stream().map(heading -> "---").toList());
        for (Column column : columns) {
            List<String> cells = new ArrayList<>(List.of(column.stack(), column.version()));
            cells.addAll(column.totals());
            row(page, cells);
        }
        page.append("\n## By code\n\n");
        List<String> heading = new ArrayList<>(List.of("Code", "Alert"));
        columns.forEach(column -> heading.add(column.stack()));
        row(page, heading);
        row(page, heading.stream().map(cell -> "---").toList());
        int from = 0;
        while (from < Column.CODES) {
            List<String> cells = cells(columns, from);
            int to = from;
            while (to + 1 < Column.CODES
                    && cells(columns, to).get(0).isEmpty()
                    && cells(columns, to + 1).equals(cells)) {
                to++;
            }
            List<String> whole = new ArrayList<>(List.of(from == to ? "" + from : from + "–" + to));
            whole.addAll(cells);
            row(page, whole);
            from = to + 1;
        }
        return page.toString();
    }

    /** The alert's name and what each stack makes of it. */
    private static List<String> cells(List<Column> columns, int code) {
        List<String> cells = new ArrayList<>();
        cells.add(
                SPEC.alert(code).map(Alert::name).map(name -> "`" + name + "`").orElse(""));
        columns.forEach(column -> cells.add(column.cell(code)));
        return cells;
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
