package io.github.alertspec.sections;

import io.github.alertspec.output.markdown.AlertTable;
import io.github.alertspec.output.markdown.StackTable;
import io.github.alertspec.output.markdown.TableColumn;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Stack;
import java.util.List;
import java.util.Optional;

/** {@code stack}: what one implementation calls the alerts, where that differs, or which it has no name for. */
final class StackKind implements SectionKind {
    @Override
    public String word() {
        return "stack";
    }

    @Override
    public List<String> keys() {
        return List.of(Values.ID, Values.ROWS, Values.COLUMNS, Values.CODES, Values.GROUP, Values.STATUS, Values.LINKS);
    }

    @Override
    public String markdown(Values values) {
        Optional<Stack> stack = values.stack();
        StackRows rows = values.rows();
        List<TableColumn> columns = values.words(
                Values.COLUMNS,
                StackTable.columns(),
                rows == StackRows.MISSING ? List.copyOf(AlertTable.INDEX) : StackTable.USUAL);
        List<Alert> alerts = values.someAlerts(alert -> stack.isEmpty() || rows.have(alert, stack.get()));
        return stack.map(known -> new StackTable(values.spec(), known, columns, values.links()).of(alerts))
                .orElse("");
    }
}
