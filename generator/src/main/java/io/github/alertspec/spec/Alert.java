package io.github.alertspec.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One alert of the spec.
 *
 * @param code 0 to 255, RFC 9846 section 6
 * @param name the registered name, {@code handshake_failure}
 * @param summary what its sender means, one sentence
 * @param description one paragraph
 * @param group where docs list it
 * @param levels by protocol id, in the order of the spec's protocols; a protocol that is missing does not define the alert
 * @param references where the alert is defined, never empty
 * @param causes what usually makes a peer send it
 * @param names by stack id, in the order of the spec's stacks
 */
public record Alert(
        int code,
        String name,
        String summary,
        String description,
        Status status,
        Group group,
        Closure closes,
        Sender sender,
        Map<String, LevelRule> levels,
        List<Reference> references,
        List<String> causes,
        Remedies remedies,
        Map<String, List<StackName>> names) {
    public Alert {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        references = List.copyOf(references);
        causes = List.copyOf(causes);
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Total over all protocols: {@link Level#UNDEFINED} where the version does not define the alert. */
    public Level levelIn(ProtocolVersion protocol) {
        LevelRule rule = levels.get(protocol.id());
        return rule == null ? Level.UNDEFINED : rule.level();
    }

    /** The names one stack gives this alert; empty where it has none. */
    public List<StackName> namesIn(Stack stack) {
        return names.getOrDefault(stack.id(), List.of());
    }

    /** Of the code alone: it tells the alerts of a spec apart, and all the texts would take long to hash. */
    @Override
    public int hashCode() {
        return code;
    }
}
