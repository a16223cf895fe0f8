package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.text.Markdown;
import java.util.List;

/** A table of what one stack calls the alerts: a row for each that it has a name for. */
public final class StackTable {
    private final Stack stack;
    private final AlertLinks links;

    public StackTable(Stack stack, AlertLinks links) {
        this.stack = stack;
        this.links = links;
    }

    /** The table of these alerts, in this order, without those that the stack has no name for. */
    public String of(List<Alert> alerts) {
        StringBuilder table = new StringBuilder();
        table.append(Markdown.row(List.of("Code", "Alert", "In " + Markdown.text(stack.title()))));
        table.append("| ---: | --- | --- |\n");
        for (Alert alert : alerts) {
            if (!alert.namesIn(stack).isEmpty()) {
                table.append(Markdown.row(List.of(
                        String.valueOf(alert.code()), links.name(alert), StackNames.listed(alert.namesIn(stack)))));
            }
        }
        return table.toString();
    }
}
