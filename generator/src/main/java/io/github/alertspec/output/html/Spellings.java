package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that stacks have for alerts: the many that follow a rule by their rules, and the others one by one. */
final class Spellings {
    /** So many alerts make a rule; fewer are shorter as names. */
    private static final int RULE = 4;

    private final Map<Spelling, List<Alert>> rules;
    private final Map<Alert, Map<Stack, List<StackName>>> others = new LinkedHashMap<>();

    private Spellings(Map<Spelling, List<Alert>> rules) {
        this.rules = rules;
    }

    static Spellings of(List<Alert> alerts, List<Stack> stacks) {
        Map<Spelling, Set<Alert>> candidates = new LinkedHashMap<>();
        forEachName(alerts, stacks, (alert, stack, name) -> Spelling.of(alert, stack, name)
                .forEach(rule -> candidates
                        .computeIfAbsent(rule, key -> new LinkedHashSet<>())
                        .add(alert)));
        Map<Spelling, List<Alert>> rules = new LinkedHashMap<>();
        Spellings spellings = new Spellings(rules);
        forEachName(alerts, stacks, (alert, stack, name) -> {
            Optional<Spelling> rule = Spelling.of(alert, stack, name)
                    .filter(each -> candidates.getOrDefault(each, Set.of()).size() >= RULE)
                    .max(Comparator.comparingInt(
                            each -> candidates.getOrDefault(each, Set.of()).size()));
            if (rule.isPresent()) {
                List<Alert> following = rules.computeIfAbsent(rule.get(), key -> new ArrayList<>());
                if (!following.contains(alert)) {
                    following.add(alert);
                }
            } else {
                spellings
                        .others
                        .computeIfAbsent(alert, key -> new LinkedHashMap<>())
                        .computeIfAbsent(stack, key -> new ArrayList<>())
                        .add(name);
            }
        });
        return spellings;
    }

    /** Each rule with the alerts that follow it, by code. */
    Map<Spelling, List<Alert>> rules() {
        return rules;
    }

    /** The names of an alert that follow no rule, by stack. */
    Map<Stack, List<StackName>> others(Alert alert) {
        return others.getOrDefault(alert, Map.of());
    }

    private interface NameVisitor {
        void visit(Alert alert, Stack stack, StackName name);
    }

    /** By stack, so that the rules of a stack stand together. */
    private static void forEachName(List<Alert> alerts, List<Stack> stacks, NameVisitor visitor) {
        for (Stack stack : stacks) {
            for (Alert alert : alerts) {
                alert.namesIn(stack).forEach(name -> visitor.visit(alert, stack, name));
            }
        }
    }
}
