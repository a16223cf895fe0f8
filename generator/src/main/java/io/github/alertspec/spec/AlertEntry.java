package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One item of {@code alerts:} as it was written: any field may be missing, because an overlay gives only what it changes.
 *
 * @param keys the keys that were given, readable or not
 * @param renames the base's name of this alert, where an overlay gives it another
 */
record AlertEntry(
        Location at,
        Set<String> keys,
        Optional<Located<Integer>> code,
        Optional<Located<String>> name,
        Optional<Located<String>> renames,
        Optional<Located<String>> summary,
        Optional<Located<String>> description,
        Optional<StatusEntry> status,
        Optional<Group> group,
        Optional<Closure> closes,
        Optional<Sender> sender,
        List<LevelEntry> levels,
        List<Reference> references,
        Optional<List<String>> causes,
        Optional<List<String>> receiverRemedies,
        Optional<List<String>> senderRemedies,
        List<NamesEntry> names) {

    record StatusEntry(Status.Kind kind, Optional<Reference> since, Optional<Located<String>> replacement) {}

    /** The remedies of both sides, as far as they were given. */
    record Sides(Optional<List<String>> receiver, Optional<List<String>> sender) {}

    record LevelEntry(Located<String> protocol, LevelRule rule) {}

    record NamesEntry(Located<String> stack, List<StackName> names) {}

    AlertEntry withStatus(Optional<StatusEntry> other) {
        return new AlertEntry(
                at,
                keys,
                code,
                name,
                renames,
                summary,
                description,
                other,
                group,
                closes,
                sender,
                levels,
                references,
                causes,
                receiverRemedies,
                senderRemedies,
                names);
    }

    /** What a message calls this entry: its name, else its code. */
    String label() {
        return name.map(located -> "alert '" + located.value() + "'")
                .or(() -> code.map(located -> "alert " + located.value()))
                .orElse("an alert");
    }
}
