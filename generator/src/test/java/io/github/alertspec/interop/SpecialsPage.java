package io.github.alertspec.interop;

import java.util.List;
import java.util.stream.Collectors;

/** The last section of the page of handshakes: failures that only some stacks can be brought to. */
final class SpecialsPage {
    static final String HEADING = "## Failures that only some stacks can be brought to";

    private SpecialsPage() {}

    /**
     * What one handshake showed.
     *
     * @param right the alert by the standards
     * @param server with its version
     * @param client with its version
     * @param alert that the server sends
     */
    record Row(String title, String right, String server, String client, String alert) {
        private String setting() {
            return "| " + String.join(" | ", title, right, server, client) + " | ";
        }

        private String line() {
            return setting() + alert + " |";
        }

        /** Where a page says something else of the same versions, or nothing of them. */
        List<String> differences(String page) {
            return page.lines().anyMatch(line -> line.equals(line()))
                    ? List.of()
                    : List.of(page.lines()
                            .filter(line -> line.startsWith(setting()))
                            .findFirst()
                            .map(line -> line() + ", where the page says " + line)
                            .orElse(line() + ", of which the page says nothing"));
        }

        /** Whether a page has a row of these versions. */
        boolean isOn(String page) {
            return page.lines().anyMatch(line -> line.startsWith(setting()));
        }
    }

    /** The section of a whole page. */
    static String section(String page) {
        return page.substring(page.indexOf(HEADING));
    }

    /** A whole page with this section instead of the one that it has. */
    static String replaced(String page, List<Row> rows) {
        return page.substring(0, page.indexOf(HEADING)) + text(rows);
    }

    private static String text(List<Row> rows) {
        return HEADING + """


                The server sends the alert, the client says that it came, and both agree with the wire as far as it is in the clear.
                `SpecialHandshakesTest` writes and holds this table, as above.

                | Failure | Alert by the standards | Server | Client | Alert |
                | --- | --- | --- | --- | --- |
                """ + rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }
}
