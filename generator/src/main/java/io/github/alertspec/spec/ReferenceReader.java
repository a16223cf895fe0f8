package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** Reads where a fact stands: {@code RFC9846#6.2}, or a mapping for another document or a note. */
final class ReferenceReader {
    private static final List<String> KEYS = List.of("document", "section", "url", "note");

    private final Scalars scalars;
    private final Diagnostics diagnostics;

    ReferenceReader(Scalars scalars, Diagnostics diagnostics) {
        this.scalars = scalars;
        this.diagnostics = diagnostics;
    }

    Optional<Reference> read(Tree tree) {
        if (!(tree instanceof Tree.Mapping)) {
            return scalars.phrase(tree, "a reference").flatMap(text -> fromText(tree, text));
        }
        return Fields.open(tree, "a reference", KEYS, diagnostics).flatMap(fields -> {
            Optional<String> document =
                    fields.require("document", "a reference", value -> scalars.prose(value, "document"));
            Optional<String> section = fields.read("section", this::section);
            Optional<String> url = fields.read("url", value -> scalars.url(value, "url"));
            Optional<String> note = fields.read("note", value -> scalars.prose(value, "note"));
            return document.map(title -> new Reference(title, section, url, note));
        });
    }

    private Optional<String> section(Tree tree) {
        return scalars.phrase(tree, "section")
                .filter(text -> Reference.SECTION.matcher(text).matches()
                        || refuse(tree, "section " + Quotation.of(text) + " is not a section number"));
    }

    private Optional<Reference> fromText(Tree tree, String text) {
        int sign = text.indexOf('#');
        String document = sign < 0 ? text : text.substring(0, sign);
        Optional<String> section = sign < 0 ? Optional.empty() : Optional.of(text.substring(sign + 1));
        boolean good = Reference.RFC.matcher(document).matches()
                && section.map(number -> Reference.SECTION.matcher(number).matches())
                        .orElse(true);
        if (!good) {
            refuse(tree, Quotation.of(text) + " is not an RFC and section");
            return Optional.empty();
        }
        return Optional.of(Reference.rfc(document, section));
    }

    private boolean refuse(Tree tree, String message) {
        return scalars.refuse(
                Rule.REFERENCE_FORMAT,
                tree,
                message,
                "write RFC9846#6.2, or {document: a title, section: '4.2', url: https://...} for another document");
    }
}
