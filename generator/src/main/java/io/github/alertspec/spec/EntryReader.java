package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one item of {@code alerts:}, as far as it goes. */
final class EntryReader {
    private static final List<String> KEYS = List.of(
            "code",
            "name",
            "renames",
            "summary",
            "description",
            "status",
            "group",
            "closes",
            "sender",
            "levels",
            "references",
            "causes",
            "remedies",
            "names");
    private static final List<String> STATUS_KEYS = List.of("kind", "since", "replacement");
    private static final List<String> LEVEL_KEYS = List.of("level", "references", "note");
    private static final List<String> REMEDY_KEYS = List.of("receiver", "sender");
    private static final List<String> NAME_KEYS = List.of("text", "kind", "code", "since", "until");

    private static final String LEVELS_HINT = "write a level for each protocol, such as {TLS1.2: fatal}";

    private final Scalars scalars;
    private final ReferenceReader references;
    private final Diagnostics diagnostics;

    EntryReader(Scalars scalars, ReferenceReader references, Diagnostics diagnostics) {
        this.scalars = scalars;
        this.references = references;
        this.diagnostics = diagnostics;
    }

    Optional<AlertEntry> read(Tree tree) {
        return Fields.open(tree, "an alert", KEYS, diagnostics).map(fields -> {
            Optional<AlertEntry.Sides> remedies = fields.read("remedies", this::remedies);
            return new AlertEntry(
                    tree.at(),
                    fields.keys(),
                    fields.readLocated("code", value -> scalars.code(value, "code", AlertSpec.MAX_CODE)),
                    fields.readLocated("name", value -> scalars.alertName(value, "name")),
                    fields.readLocated("renames", value -> scalars.alertName(value, "renames")),
                    fields.readLocated("summary", value -> scalars.prose(value, "summary")),
                    fields.readLocated("description", value -> scalars.prose(value, "description")),
                    fields.read("status", this::status),
                    fields.read("group", value -> scalars.word(value, "group", Group.class)),
                    fields.read("closes", value -> scalars.word(value, "closes", Closure.class)),
                    fields.read("sender", value -> scalars.word(value, "sender", Sender.class)),
                    fields.read("levels", this::levels).orElse(List.of()),
                    fields.read("references", value -> references(fields, value))
                            .orElse(List.of()),
                    fields.read("causes", value -> sentences(fields, value, "causes")),
                    remedies.flatMap(AlertEntry.Sides::receiver),
                    remedies.flatMap(AlertEntry.Sides::sender),
                    fields.read("names", this::names).orElse(List.of()));
        });
    }

    private Optional<List<Reference>> references(Fields fields, Tree value) {
        if (value instanceof Tree.Sequence sequence && sequence.items().isEmpty()) {
            diagnostics.report(
                    Rule.EMPTY_VALUE,
                    value.at(),
                    "references is empty",
                    "every alert is defined somewhere: name the document");
        }
        return fields.listOf(value, "references", references::read);
    }

    private Optional<List<String>> sentences(Fields fields, Tree value, String field) {
        return fields.listOf(value, field, item -> scalars.prose(item, field));
    }

    private Optional<AlertEntry.StatusEntry> status(Tree tree) {
        if (tree instanceof Tree.Text) {
            return scalars.word(tree, "status", Status.Kind.class)
                    .map(kind -> new AlertEntry.StatusEntry(kind, Optional.empty(), Optional.empty()));
        }
        return Fields.open(tree, "a status", STATUS_KEYS, diagnostics).flatMap(fields -> fields.require(
                        "kind", "the status", value -> scalars.word(value, "kind", Status.Kind.class))
                .map(kind -> new AlertEntry.StatusEntry(
                        kind,
                        fields.read("since", references::read),
                        fields.readLocated("replacement", value -> scalars.alertName(value, "replacement")))));
    }

    private Optional<List<AlertEntry.LevelEntry>> levels(Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            Shape.refuse(tree, "levels", "a mapping", LEVELS_HINT, diagnostics);
            return Optional.empty();
        }
        if (mapping.entries().isEmpty()) {
            diagnostics.report(Rule.EMPTY_VALUE, tree.at(), "levels is empty", LEVELS_HINT);
        }
        List<AlertEntry.LevelEntry> levels = new ArrayList<>();
        for (Tree.Entry entry : mapping.entries()) {
            Located<String> protocol =
                    new Located<>(entry.key().value(), entry.key().at());
            level(entry.value()).ifPresent(rule -> levels.add(new AlertEntry.LevelEntry(protocol, rule)));
        }
        return Optional.of(levels);
    }

    private Optional<LevelRule> level(Tree tree) {
        if (tree instanceof Tree.Text) {
            return scalars.word(tree, "level", Level.class)
                    .map(level -> new LevelRule(level, List.of(), Optional.empty()));
        }
        return Fields.open(tree, "a level", LEVEL_KEYS, diagnostics).flatMap(fields -> fields.require(
                        "level", "a level", value -> scalars.word(value, "level", Level.class))
                .map(level -> new LevelRule(
                        level,
                        fields.list("references", references::read),
                        fields.read("note", value -> scalars.prose(value, "note")))));
    }

    private Optional<AlertEntry.Sides> remedies(Tree tree) {
        if (tree instanceof Tree.Sequence sequence) {
            List<String> receiver = sequence.items().stream()
                    .flatMap(item -> scalars.prose(item, "remedies").stream())
                    .toList();
            return Optional.of(new AlertEntry.Sides(Optional.of(receiver), Optional.empty()));
        }
        if (!(tree instanceof Tree.Mapping)) {
            String hint = "list what the receiver can do, or write {receiver: [...], sender: [...]}";
            Shape.refuse(tree, "remedies", "a list or a mapping", hint, diagnostics);
            return Optional.empty();
        }
        return Fields.open(tree, "remedies", REMEDY_KEYS, diagnostics)
                .map(fields -> new AlertEntry.Sides(
                        fields.read("receiver", value -> sentences(fields, value, "receiver")),
                        fields.read("sender", value -> sentences(fields, value, "sender"))));
    }

    private Optional<List<AlertEntry.NamesEntry>> names(Tree tree) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            String hint = "write the names of each stack, such as {openssl: handshake failure}";
            Shape.refuse(tree, "names", "a mapping", hint, diagnostics);
            return Optional.empty();
        }
        List<AlertEntry.NamesEntry> names = new ArrayList<>();
        for (Tree.Entry entry : mapping.entries()) {
            Located<String> stack =
                    new Located<>(entry.key().value(), entry.key().at());
            if (entry.value() instanceof Tree.Sequence list && list.items().isEmpty()) {
                diagnostics.report(
                        Rule.EMPTY_VALUE,
                        list.at(),
                        "the list of names of stack " + Quotation.of(stack.value()) + " is empty",
                        "write a name, or remove the stack");
            }
            List<Tree> items = entry.value() instanceof Tree.Sequence list ? list.items() : List.of(entry.value());
            names.add(new AlertEntry.NamesEntry(
                    stack,
                    items.stream().flatMap(item -> stackName(item).stream()).toList()));
        }
        return Optional.of(names);
    }

    private Optional<StackName> stackName(Tree tree) {
        if (tree instanceof Tree.Text) {
            return scalars.phrase(tree, "a name")
                    .map(text -> new StackName(
                            Optional.of(text), NameKind.TEXT, OptionalInt.empty(), Optional.empty(), Optional.empty()));
        }
        return Fields.open(tree, "a name", NAME_KEYS, diagnostics).flatMap(fields -> {
            if (!fields.has("text") && !fields.has("code")) {
                diagnostics.report(
                        Rule.MISSING_KEY,
                        tree.at(),
                        "a name has neither text nor code",
                        "add 'text:', 'code:' or both");
                return Optional.empty();
            }
            Optional<Integer> code = fields.read("code", value -> scalars.code(value, "code", Integer.MAX_VALUE));
            return Optional.of(new StackName(
                    fields.read("text", value -> scalars.phrase(value, "text")),
                    fields.read("kind", value -> scalars.word(value, "kind", NameKind.class))
                            .orElse(NameKind.TEXT),
                    code.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    fields.read("since", value -> scalars.phrase(value, "since")),
                    fields.read("until", value -> scalars.phrase(value, "until"))));
        });
    }
}
