package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one item of {@code forms:}. */
final class FormReader {
    private static final List<String> KEYS =
            List.of("templates", "says", "stack", "names", "alert", "alerts", "level", "direction", "about");

    private final Scalars scalars;
    private final Diagnostics diagnostics;

    FormReader(Scalars scalars, Diagnostics diagnostics) {
        this.scalars = scalars;
        this.diagnostics = diagnostics;
    }

    Optional<FormEntry> read(Tree tree) {
        return Fields.open(tree, "a form", KEYS, diagnostics).map(fields -> {
            List<Template> parsed = new ArrayList<>();
            List<String> templates = fields.require("templates", "a form", value -> templates(fields, value, parsed))
                    .orElse(List.of());
            Form.Says says = fields.read("says", value -> scalars.word(value, "says", Form.Says.class))
                    .orElse(Form.Says.ALERT);
            Optional<Located<String>> alert = fields.readLocated("alert", value -> scalars.alertName(value, "alert"));
            refuseContradiction(tree, says, fields.has("alert"), parsed);
            return new FormEntry(
                    tree.at(),
                    templates,
                    says,
                    fields.readLocated("stack", value -> scalars.id(value, "stack", Scalars.STACK_ID, "openssl")),
                    fields.read("names", value -> kinds(fields, value)).orElse(List.of(NameKind.TEXT)),
                    alert,
                    fields.list("alerts", value -> scalars.alertName(value, "alerts")
                            .map(name -> new Located<>(name, value.at()))),
                    fields.read("level", value -> scalars.word(value, "level", Form.StatedLevel.class)),
                    fields.read("direction", value -> scalars.word(value, "direction", Form.Direction.class)),
                    fields.read("about", value -> scalars.prose(value, "about")));
        });
    }

    private Optional<List<String>> templates(Fields fields, Tree value, List<Template> parsed) {
        refuseEmpty(value, "templates");
        return fields.listOf(
                value, "templates", item -> scalars.phrase(item, "a template").filter(text -> {
                    try {
                        parsed.add(Template.of(text));
                        return true;
                    } catch (Template.Wrong e) {
                        return scalars.refuse(
                                Rule.TEMPLATE_FORMAT,
                                item,
                                "template " + Quotation.of(text) + " " + e.getMessage(),
                                "write it like 'SSL alert number {code}'; the placeholders are "
                                        + String.join(
                                                ", ",
                                                Template.PLACEHOLDERS.keySet().stream()
                                                        .sorted()
                                                        .toList()));
                    }
                }));
    }

    private Optional<List<NameKind>> kinds(Fields fields, Tree value) {
        refuseEmpty(value, "names");
        return fields.listOf(value, "names", item -> scalars.word(item, "names", NameKind.class));
    }

    private void refuseEmpty(Tree value, String field) {
        if (value instanceof Tree.Sequence sequence && sequence.items().isEmpty()) {
            diagnostics.report(Rule.EMPTY_VALUE, value.at(), field + " is empty", "write a value, or remove it");
        }
    }

    private void refuseContradiction(Tree tree, Form.Says says, boolean hasAlert, List<Template> templates) {
        boolean tells = hasAlert || templates.stream().allMatch(Template::tellsTheAlert);
        if (says == Form.Says.ALERT && !tells) {
            diagnostics.report(
                    Rule.FORM_WITHOUT_ALERT,
                    tree.at(),
                    "the form says an alert, but not which one",
                    "put {name} or {code} into every template, or add 'alert:', or 'says: unspecified'");
        }
        if (says != Form.Says.ALERT && hasAlert) {
            diagnostics.report(
                    Rule.FORM_WITHOUT_ALERT,
                    tree.at(),
                    "the form says " + says.word() + ", and yet has an alert",
                    "remove 'alert' or 'says'");
        }
    }
}
