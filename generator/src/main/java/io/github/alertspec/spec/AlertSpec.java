package io.github.alertspec.spec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole spec, read and checked: every name in it is unique, every reference within it leads somewhere.
 *
 * @param name a word for the spec, {@code tls}; it names generated data files
 * @param title a heading for the spec
 * @param protocols oldest first
 * @param stacks in the order of the spec
 * @param alerts by code
 * @param forms in which lines report alerts, in the order of the spec
 * @param words of lines by what they are good for, each in lower case; a kind that has none is missing
 * @param leftOut the alerts that are not of this spec because a view left them out: their codes are taken all the same
 */
public record AlertSpec(
        String name,
        String title,
        List<ProtocolVersion> protocols,
        List<Stack> stacks,
        List<Alert> alerts,
        List<Form> forms,
        Map<WordKind, List<String>> words,
        List<Alert> leftOut) {
    /** The highest alert code: a code is one octet on the wire, RFC 9846 section 6. */
    public static final int MAX_CODE = 255;

    public AlertSpec {
        protocols = List.copyOf(protocols);
        stacks = List.copyOf(stacks);
        alerts = List.copyOf(alerts);
        forms = List.copyOf(forms);
        words = copyOf(words);
        leftOut = List.copyOf(leftOut);
    }

    /** A whole spec, which leaves nothing out. */
    public AlertSpec(
            String name,
            String title,
            List<ProtocolVersion> protocols,
            List<Stack> stacks,
            List<Alert> alerts,
            List<Form> forms,
            Map<WordKind, List<String>> words) {
        this(name, title, protocols, stacks, alerts, forms, words, List.of());
    }

    private static Map<WordKind, List<String>> copyOf(Map<WordKind, List<String>> words) {
        Map<WordKind, List<String>> copy = new EnumMap<>(WordKind.class);
        words.forEach((kind, all) -> copy.put(kind, List.copyOf(all)));
        return Collections.unmodifiableMap(copy);
    }

    public Optional<Alert> alert(int code) {
        return alerts.stream().filter(alert -> alert.code() == code).findFirst();
    }

    public Optional<Alert> alert(String name) {
        return alerts.stream().filter(alert -> alert.name().equals(name)).findFirst();
    }

    /** The source of a level: its own references, or those of the protocol version. */
    public static List<Reference> referencesOf(LevelRule rule, ProtocolVersion protocol) {
        return rule.references().isEmpty() ? protocol.references() : rule.references();
    }
}
