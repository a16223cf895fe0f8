package io.github.alertspec.interop;

import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The page in the repository that shows which alert a stack sends when a handshake fails.
 *
 * @param versions by stack
 * @param cells by failure with its version, then by stack
 */
record HandshakesPage(Map<String, String> versions, Map<String, Map<String, String>> cells) {
    static final Path FILE = Path.of("src/test/interop/HANDSHAKES.md");

    private static final AlertSpec SPEC = Specs.builtIn();
    private static final String NOTHING = "";

    static HandshakesPage of(List<Side> sides, List<Handshake> handshakes, GeneratedRecogniser recogniser)
            throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        for (Side side : sides) {
            versions.put(side.shown(), side.version());
        }
        Map<String, Map<String, Set<String>>> sent = new LinkedHashMap<>();
        for (Handshake handshake : handshakes) {
            sent.computeIfAbsent(title(handshake), title -> new LinkedHashMap<>())
                    .computeIfAbsent(handshake.noticing().shown(), stack -> new TreeSet<>())
                    .add(sent(handshake, recogniser));
        }
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        sent.forEach((title, stacks) -> {
            Map<String, String> row = new LinkedHashMap<>();
            stacks.forEach((stack, all) -> row.put(stack, String.join(" or ", all)));
            cells.put(title, row);
        });
        return new HandshakesPage(versions, cells);
    }

    static HandshakesPage read(List<String> lines) {
        HandshakesPage page = new HandshakesPage(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<String> stacks = List.of();
        for (String line : lines) {
            if (line.equals(SpecialsPage.HEADING)) {
                break;
            }
            List<String> row = line.startsWith("| ")
                    ? List.of(line.substring(2, line.length() - 2).split(" \\| ", -1))
                    : List.of();
            if (row.isEmpty() || row.get(0).equals("---") || row.get(0).equals("Stack")) {
                continue;
            }
            if (row.get(0).equals("Failure")) {
                stacks = row;
            } else if (stacks.isEmpty()) {
                page.versions.put(row.get(0), row.get(1));
            } else {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 2; i < row.size(); i++) {
                    if (!row.get(i).equals(NOTHING)) {
                        cells.put(stacks.get(i), row.get(i));
                    }
                }
                page.cells.put(row.get(0), cells);
            }
        }
        return page;
    }

    /** Where this differs from the page of the repository, in stacks of the same version or in others. */
    List<String> differences(HandshakesPage page, boolean ofSameVersion) {
        List<String> all = new ArrayList<>();
        cells.forEach((title, row) -> row.forEach((stack, cell) -> {
            String was = page.cells.getOrDefault(title, Map.of()).getOrDefault(stack, "nothing");
            String version = versions.getOrDefault(stack, NOTHING);
            String other = page.versions.getOrDefault(stack, "none");
            if (version.equals(other) == ofSameVersion && !cell.equals(was)) {
                all.add(title + ": " + stack + " " + version + " sends " + cell + ", where the page says " + was
                        + " of " + other);
            }
        }));
        return all;
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # Which alert TLS stacks send when a handshake fails

                Each client is brought together with each server, with a byte-recording relay between them, and given a real
                reason to fail. The generated codec reads what went over the wire, the generated recogniser what both sides say,
                and the two agree, with one exception: an alert in the clear that JSSE refuses to read in TLS 1.3 is on the wire,
                and not in what JSSE says. `HandshakesTest` writes this page when it runs with `-Dalertspec.updateInterop=true`,
                and holds it to be true of the versions that it names.

                A cell says what the side sends that should notice the failure, whoever the other side is, close_notify left out:

                - **bold**: not the alert that the standards name.
                - *in the clear*: sent without encryption where TLS 1.3 asks for it.
                - **no alert**: it ends the connection without an alert that says why.
                - **goes on**: it completes the handshake as if nothing were wrong.
                - nothing: the stack is not such a side here.

                """);
        row(page, List.of("Stack", "Version"));
        row(page, List.of("---", "---"));
        versions.forEach((stack, version) -> row(page, List.of(stack, version)));
        page.append('\n');
        List<String> heading = new ArrayList<>(List.of("Failure", "Alert by the standards"));
        heading.addAll(versions.keySet());
        row(page, heading);
        row(page, heading.stream().map(cell -> "---").toList());
        cells.forEach((title, row) -> {
            List<String> whole = new ArrayList<>(List.of(title, right(title)));
            versions.keySet().forEach(stack -> whole.add(row.getOrDefault(stack, NOTHING)));
            row(page, whole);
        });
        return page.toString();
    }

    private static String title(Handshake handshake) {
        return handshake.failure().title() + ", TLS " + handshake.version();
    }

    private static String right(String title) {
        for (Failure failure : Failure.values()) {
            if (title.startsWith(failure.title() + ",")) {
                return failure.right();
            }
        }
        throw new IllegalArgumentException(title);
    }

    private static String sent(Handshake handshake, GeneratedRecogniser recogniser) {
        TreeSet<Integer> codes = handshake.chosen(recogniser);
        boolean isRight = !codes.isEmpty()
                && codes.stream().allMatch(code -> handshake.failure().isRight(code, handshake.version()));
        String names = codes.isEmpty()
                ? handshake.goesOn() ? "goes on" : "no alert"
                : codes.stream()
                        .map(code -> SPEC.alert(code).map(Alert::name).orElse("alert " + code))
                        .collect(Collectors.joining(", "));
        boolean isPlain = handshake.failure().isClients()
                && handshake.version().equals("1.3")
                && !codes.isEmpty()
                && !handshake.isProtected();
        return (isRight ? names : "**" + names + "**") + (isPlain ? " *in the clear*" : "");
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
