package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.text.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of what one stack shows of the alerts, beside what is registered: a row for each, with chosen columns. */
public final class StackTable {
    /** What a column shows of the stack. */
    public enum Column implements TableColumn {
        /** Its names, each with its number and versions. */
        NAMES("In %s"),
        /** The numbers that it shows, where it shows any of its own. */
        NUMBER("Number in %s"),
        /** The words of its names. */
        TEXT("Name in %s"),
        /** Where its number or its name is not the registered one. */
        DIFFERENCE("Difference");

        private final String heading;

        Column(String heading) {
            this.heading = heading;
        }
    }

    /** What a stack calls the alerts. */
    public static final List<TableColumn> USUAL = List.of(AlertTable.Column.CODE, AlertTable.Column.NAME, Column.NAMES);

    private final Stack stack;
    private final List<TableColumn> columns;
    private final AlertTable alerts;

    public StackTable(AlertSpec spec, Stack stack, List<TableColumn> columns, AlertLinks links) {
        this.stack = stack;
        this.columns = List.copyOf(columns);
        this.alerts = new AlertTable(spec, List.of(), links);
    }

    /** Every column that there is. */
    public static List<TableColumn> columns() {
        return Stream.concat(Stream.<TableColumn>of(AlertTable.Column.values()), Stream.of(Column.values()))
                .toList();
    }

    /** The table of these alerts, in this order; it ends with a line feed. */
    public String of(List<Alert> rows) {
        String head = Markdown.row(columns.stream().map(this::heading).toList());
        return rows.stream()
                .map(alert -> Markdown.row(
                        columns.stream().map(column -> cell(column, alert)).toList()))
                .collect(Collectors.joining("", head + AlertTable.rule(columns), ""));
    }

    private String heading(TableColumn column) {
        return column instanceof Column own
                ? own.heading.formatted(Markdown.text(stack.title()))
                : ((AlertTable.Column) column).heading;
    }

    private String cell(TableColumn column, Alert alert) {
        return column instanceof Column own
                ? cell(own, alert, alert.namesIn(stack))
                : alerts.cell((AlertTable.Column) column, alert);
    }

    private static String cell(Column column, Alert alert, List<StackName> names) {
        return switch (column) {
            case NAMES -> StackNames.listed(names);
            case NUMBER -> distinct(StackDifference.numbers(names).map(String::valueOf));
            case TEXT ->
                distinct(names.stream()
                        .map(StackName::text)
                        .flatMap(Optional::stream)
                        .map(Markdown::code));
            case DIFFERENCE -> StackDifference.of(alert, names);
        };
    }

    private static String distinct(Stream<String> values) {
        return values.distinct().collect(Collectors.joining(", "));
    }
}
