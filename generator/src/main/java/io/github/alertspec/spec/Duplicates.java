package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Rule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reports codes and names that two alerts share, in the file that the author can change. */
final class Duplicates {
    private final SpecDocument document;
    private final Diagnostics diagnostics;

    Duplicates(SpecDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    void report() {
        Map<Integer, AlertEntry> byCode = new HashMap<>();
        for (AlertEntry entry : baseFirst(AlertEntry::code)) {
            Located<Integer> code = entry.code().orElseThrow();
            AlertEntry first = byCode.putIfAbsent(code.value(), entry);
            if (first != null) {
                diagnostics.report(
                        Rule.DUPLICATE_CODE,
                        code.at(),
                        entry.label() + " has code " + code.value() + ", already taken by "
                                + first.name()
                                        .map(name -> "'" + name.value() + "'")
                                        .orElse("an alert without a name"),
                        hint(first));
            }
        }
        Map<String, AlertEntry> byName = new HashMap<>();
        for (AlertEntry entry : baseFirst(AlertEntry::name)) {
            Located<String> name = entry.name().orElseThrow();
            AlertEntry first = byName.putIfAbsent(name.value(), entry);
            if (first != null) {
                diagnostics.report(
                        Rule.DUPLICATE_NAME,
                        name.at(),
                        "two alerts are named '" + name.value() + "'",
                        "the first is at " + first.name().orElseThrow().at());
            }
        }
    }

    private String hint(AlertEntry first) {
        Located<Integer> code = first.code().orElseThrow();
        if (first.name().isEmpty()) {
            return "it is at " + code.at();
        }
        String name = first.name().get().value();
        String place = "'" + name + "' is at " + code.at();
        return isInBase(code) ? place + "; to give it another name, add 'renames: " + name + "'" : place;
    }

    private <T> List<AlertEntry> baseFirst(Function<AlertEntry, Optional<Located<T>>> field) {
        return document.alerts().stream()
                .filter(entry -> field.apply(entry).isPresent())
                .sorted(Comparator.comparing(
                        (AlertEntry entry) -> isInBase(field.apply(entry).orElseThrow()), Comparator.reverseOrder()))
                .toList();
    }

    private boolean isInBase(Located<?> located) {
        return !located.at().file().equals(document.at().file());
    }
}
