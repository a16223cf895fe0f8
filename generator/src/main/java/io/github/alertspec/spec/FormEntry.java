package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** One item of {@code forms:} as it was written; what it names is not yet known to exist. */
record FormEntry(
        Location at,
        List<String> templates,
        Form.Says says,
        Optional<Located<String>> stack,
        List<NameKind> names,
        Optional<Located<String>> alert,
        List<Located<String>> alerts,
        Optional<Form.StatedLevel> level,
        Optional<Form.Direction> direction,
        Optional<String> about) {

    FormEntry withAlerts(Optional<Located<String>> otherAlert, List<Located<String>> otherAlerts) {
        return new FormEntry(at, templates, says, stack, names, otherAlert, otherAlerts, level, direction, about);
    }

    Form form() {
        return new Form(
                templates,
                says,
                stack.map(Located::value),
                names,
                alert.map(Located::value),
                alerts.stream().map(Located::value).toList(),
                level,
                direction,
                about);
    }
}
