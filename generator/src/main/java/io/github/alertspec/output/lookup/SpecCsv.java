package io.github.alertspec.output.lookup;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.text.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The spec as a table: one row an alert, one column a protocol version. */
final class SpecCsv {
    private SpecCsv() {}

    static String of(AlertSpec spec) {
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("code", "name", "status", "closes", "sender"));
        spec.protocols().stream().map(ProtocolVersion::id).forEach(head::add);
        head.addAll(List.of("summary", "references"));
        csv.append(Csv.line(head));
        spec.alerts().forEach(alert -> csv.append(Csv.line(row(alert, spec))));
        return csv.toString();
    }

    private static List<String> row(Alert alert, AlertSpec spec) {
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(alert.code()),
                alert.name(),
                alert.status().kind().word(),
                alert.closes().word(),
                alert.sender().word()));
        spec.protocols().forEach(protocol -> row.add(alert.levelIn(protocol).word()));
        row.add(alert.summary());
        row.add(alert.references().stream().map(Reference::title).collect(Collectors.joining("; ")));
        return row;
    }
}
