package io.github.alertspec.explain;

import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the alerts that a number, a registered name or a stack's words can mean, or that a pasted line reports. */
public final class Explainer {
    private final AlertSpec spec;

    public Explainer(AlertSpec spec) {
        this.spec = spec;
    }

    /**
     * Looks a question up.
     *
     * @param question a number in decimal or, after {@code 0x}, hexadecimal; a name in any letter case; or a line of a log
     */
    public Answer ask(String question) {
        String asked = question.strip();
        OptionalLong number = Readings.number(asked);
        boolean isCode = number.isPresent() && number.getAsLong() <= AlertSpec.MAX_CODE;
        OptionalInt code = isCode ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
        List<Answer.Finding> findings = new ArrayList<>(new Readings(spec).of(asked));
        if (findings.isEmpty() && number.isEmpty()) {
            findings.addAll(byName(asked));
        }
        boolean isLine = findings.isEmpty() && number.isEmpty();
        return new Answer(asked, spec, code, findings, isLine ? new LineReader(spec).read(asked) : List.of());
    }

    /** What to try where nothing was found. */
    public String hint(Answer answer) {
        // Registered names first: of two that are equally near, the first is suggested.
        Set<String> names =
                spec.alerts().stream().map(Alert::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Alert alert : spec.alerts()) {
            alert.names()
                    .values()
                    .forEach(all -> all.forEach(name -> name.text().ifPresent(names::add)));
        }
        return Nearest.to(answer.question(), names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("ask for a code such as 40 or 0x28, a registered name such as handshake_failure,"
                        + " a product's words such as 'sslv3 alert handshake failure', or a line of a log that reports an"
                        + " alert");
    }

    private List<Answer.Finding> byName(String asked) {
        Map<Alert, List<String>> stacks = new LinkedHashMap<>();
        forEachName((alert, stack, name) -> {
            if (name.text().map(text -> text.equalsIgnoreCase(asked)).orElse(false)) {
                List<String> titles = stacks.computeIfAbsent(alert, key -> new ArrayList<>());
                if (!titles.contains(stack.title())) {
                    titles.add(stack.title());
                }
            }
        });
        Map<Alert, String> reasons = new LinkedHashMap<>();
        spec.alert(asked.toLowerCase(Locale.ROOT)).ifPresent(alert -> reasons.put(alert, "registered name"));
        stacks.forEach((alert, titles) -> reasons.putIfAbsent(alert, "a name in " + String.join(", ", titles)));
        return findings(reasons);
    }

    private static List<Answer.Finding> findings(Map<Alert, String> reasons) {
        return reasons.entrySet().stream()
                .map(entry -> new Answer.Finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private interface NameVisitor {
        void visit(Alert alert, Stack stack, StackName name);
    }

    private void forEachName(NameVisitor visitor) {
        for (Alert alert : spec.alerts()) {
            for (Stack stack : spec.stacks()) {
                alert.namesIn(stack).forEach(name -> visitor.visit(alert, stack, name));
            }
        }
    }
}
