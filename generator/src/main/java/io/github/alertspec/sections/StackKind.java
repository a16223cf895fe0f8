package io.github.alertspec.sections;

import io.github.alertspec.output.markdown.StackTable;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Stack;
import java.util.List;
import java.util.Optional;

/** {@code stack}: what one implementation calls the alerts. */
final class StackKind implements SectionKind {
    @Override
    public String word() {
        return "stack";
    }

    @Override
    public List<String> keys() {
        return List.of(Values.ID, Values.CODES, Values.GROUP, Values.STATUS, Values.LINKS);
    }

    @Override
    public String markdown(Values values) {
        Optional<Stack> stack = values.stack();
        List<Alert> alerts = values.someAlerts(
                alert -> stack.isEmpty() || !alert.namesIn(stack.get()).isEmpty());
        return stack.map(known -> new StackTable(known, values.links()).of(alerts))
                .orElse("");
    }
}
