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
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the alerts that a code, a registered name or a stack's word can mean. */
public final class Explainer {
    private final AlertSpec spec;

    public Explainer(AlertSpec spec) {
        this.spec = spec;
    }

    /**
     * Looks a question up.
     *
     * @param question a number in decimal or, after {@code 0x}, hexadecimal; or a name in any letter case
     */
    public Answer ask(String question) {
        String asked = question.strip();
        OptionalInt number = number(asked);
        List<Answer.Finding> findings = number.isPresent() ? byNumber(number.getAsInt()) : byName(asked);
        OptionalInt code = number.isPresent() && number.getAsInt() <= AlertSpec.MAX_CODE ? number : OptionalInt.empty();
        return new Answer(asked, spec, code, findings);
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
                        + " or a product's words such as 'sslv3 alert handshake failure'");
    }

    private static OptionalInt number(String asked) {
        try {
            if (asked.matches("[0-9]{1,10}")) {
                return OptionalInt.of(Integer.parseInt(asked));
            }
            if (asked.matches("0[xX][0-9a-fA-F]{1,8}")) {
                return OptionalInt.of(Integer.parseInt(asked.substring(2), 16));
            }
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private List<Answer.Finding> byNumber(int number) {
        Map<Alert, String> reasons = new LinkedHashMap<>();
        spec.alert(number).ifPresent(alert -> reasons.put(alert, "code " + number));
        forEachName((alert, stack, name) -> {
            if (name.code().isPresent() && name.code().getAsInt() == number) {
                reasons.putIfAbsent(alert, "shown as " + number + " by " + stack.title());
            }
        });
        return findings(reasons);
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
