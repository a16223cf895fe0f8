package io.github.alertspec.sections;

import io.github.alertspec.output.markdown.AlertTable;
import java.util.List;

/** {@code table}: a row for each alert. */
final class TableKind implements SectionKind {
    private static final String COLUMNS = "columns";

    @Override
    public String word() {
        return "table";
    }

    @Override
    public List<String> keys() {
        return List.of(Values.CODES, Values.GROUP, Values.STATUS, COLUMNS, Values.LINKS);
    }

    @Override
    public String markdown(Values values) {
        List<AlertTable.Column> columns = values.words(COLUMNS, List.of(AlertTable.Column.values()), AlertTable.INDEX);
        return new AlertTable(values.spec(), columns, values.links()).of(values.someAlerts(alert -> true));
    }
}
