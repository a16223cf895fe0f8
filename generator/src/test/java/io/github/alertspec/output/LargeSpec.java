package io.github.alertspec.output;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Closure;
import io.github.alertspec.spec.Group;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.LevelRule;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Remedies;
import io.github.alertspec.spec.Sender;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.spec.Status;
import io.github.alertspec.spec.WireVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A spec as large as one gets: all 256 codes, texts of full length, 20 stacks with many names each. */
public final class LargeSpec {
    private static final List<Group> GROUPS = List.of(Group.values());
    private static final int LONGEST_TEXT = 4000;
    private static final int STACKS = 20;
    private static final int NAMES = 7;

    private LargeSpec() {}

    public static AlertSpec spec() {
        List<ProtocolVersion> protocols = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new ProtocolVersion(
                        "TLS" + i + ".0",
                        text("Version " + i),
                        Optional.of(new WireVersion(0xfffffff0L + i, 4)),
                        List.of(Reference.rfc("RFC" + i, Optional.empty()))))
                .toList();
        List<Stack> stacks = IntStream.range(0, STACKS)
                .mapToObj(i -> new Stack("stack-" + i, text("Stack " + i), Optional.of(text("About"))))
                .toList();
        List<Alert> alerts = IntStream.rangeClosed(0, AlertSpec.MAX_CODE)
                .mapToObj(code -> alert(code, protocols, stacks))
                .toList();
        return new AlertSpec("large", text("Large"), protocols, stacks, alerts, List.of(), Map.of());
    }

    private static Alert alert(int code, List<ProtocolVersion> protocols, List<Stack> stacks) {
        Map<String, LevelRule> levels = new LinkedHashMap<>();
        protocols.forEach(
                protocol -> levels.put(protocol.id(), new LevelRule(Level.EITHER, List.of(), Optional.empty())));
        Map<String, List<StackName>> names = new LinkedHashMap<>();
        stacks.forEach(stack -> names.put(stack.id(), names(stack, code)));
        return new Alert(
                code,
                "a".repeat(60) + "_" + code,
                text("summary " + code),
                text("description " + code),
                Status.ASSIGNED,
                GROUPS.get(code % GROUPS.size()),
                Closure.ALWAYS,
                Sender.EITHER,
                levels,
                List.of(new Reference(text("document " + code), Optional.empty(), Optional.empty(), Optional.empty())),
                List.of(text("cause " + code), "Short."),
                new Remedies(List.of(text("remedy " + code)), List.of("Short.", "Shorter.")),
                names);
    }

    private static List<StackName> names(Stack stack, int code) {
        List<StackName> names = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            names.add(new StackName(
                    Optional.of("alert " + code + " of " + stack.id() + ", name " + i),
                    NameKind.TEXT,
                    OptionalInt.of(code * 1000 + i),
                    Optional.empty(),
                    Optional.empty()));
        }
        return names;
    }

    private static String text(String about) {
        return (about + " is said in as many words as there can be. ")
                        .repeat(LONGEST_TEXT / 40)
                        .substring(0, LONGEST_TEXT - 1)
                + ".";
    }
}
