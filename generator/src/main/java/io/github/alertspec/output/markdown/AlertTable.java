package io.github.alertspec.output.markdown;

import io.github.alertspec.output.LevelHistory;
import io.github.alertspec.output.WireForm;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.text.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** A table of alerts: a row for each, with the columns that the caller chooses. */
public final class AlertTable {
    /** What a column shows. */
    public enum Column implements TableColumn {
        CODE("Code"),
        /** The code in hexadecimal. */
        HEX("Hex"),
        NAME("Alert"),
        /** In the versions that define it. */
        LEVEL("Level"),
        STATUS("Status"),
        GROUP("Group"),
        SENDER("Sent by"),
        /** Whether it ends the connection. */
        CLOSES("Ends the connection"),
        /** The error that QUIC carries in its place. */
        QUIC("QUIC error"),
        SUMMARY("What it means"),
        /** Its levels from version to version. */
        HISTORY("From version to version");

        final String heading;

        Column(String heading) {
            this.heading = heading;
        }
    }

    /** The columns of an index. */
    public static final List<Column> INDEX = List.of(Column.CODE, Column.NAME, Column.LEVEL, Column.SUMMARY);

    private final AlertSpec spec;
    private final List<Column> columns;
    private final AlertLinks links;

    public AlertTable(AlertSpec spec, List<Column> columns, AlertLinks links) {
        this.spec = spec;
        this.columns = List.copyOf(columns);
        this.links = links;
    }

    /** The table of these alerts, in this order; it ends with a line feed. */
    public String of(List<Alert> alerts) {
        StringBuilder table = new StringBuilder();
        table.append(Markdown.row(columns.stream().map(column -> column.heading).toList()));
        table.append(rule(columns));
        for (Alert alert : alerts) {
            table.append(Markdown.row(
                    columns.stream().map(column -> cell(column, alert)).toList()));
        }
        return table.toString();
    }

    /** The row below the headings, which sets numbers to the right. */
    static String rule(List<? extends TableColumn> columns) {
        return columns.stream()
                .map(column -> column == Column.CODE || column == StackTable.Column.NUMBER ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    String cell(Column column, Alert alert) {
        return switch (column) {
            case CODE -> String.valueOf(alert.code());
            case HEX -> WireForm.hexadecimal(alert);
            case NAME -> links.name(alert);
            case LEVEL -> LevelHistory.overall(spec, alert);
            case STATUS -> alert.status().kind().word();
            case GROUP -> alert.group().word();
            case SENDER -> alert.sender().word();
            case CLOSES -> alert.closes().word().replace('_', ' ');
            case QUIC -> WireForm.quicError(alert);
            case SUMMARY -> Markdown.cell(alert.summary());
            case HISTORY -> Markdown.cell(String.join(" ", LevelHistory.of(spec, alert)));
        };
    }
}
