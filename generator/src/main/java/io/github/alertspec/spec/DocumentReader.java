package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one file, as far as it goes; what it leaves open is settled against its base and by {@link SpecChecker}. */
final class DocumentReader {
    private static final List<String> KEYS = List.of(
            "alertspec", "extends", "name", "title", "protocols", "stacks", "alerts", "forms", "words", "remove");
    private static final List<String> PROTOCOL_KEYS = List.of("id", "title", "wire", "references");
    private static final List<String> STACK_KEYS = List.of("id", "title", "about");
    private static final String FORMAT = "1";

    private final Diagnostics diagnostics;
    private final Scalars scalars;
    private final ReferenceReader references;
    private final EntryReader entries;
    private final FormReader forms;
    private final WordsReader words;

    DocumentReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.scalars = new Scalars(diagnostics);
        this.references = new ReferenceReader(scalars, diagnostics);
        this.entries = new EntryReader(scalars, references, diagnostics);
        this.forms = new FormReader(scalars, diagnostics);
        this.words = new WordsReader(scalars, diagnostics);
    }

    Optional<SpecDocument> read(Tree tree) {
        return Fields.open(tree, "a spec", KEYS, diagnostics).map(fields -> {
            fields.require("alertspec", "the spec", this::format);
            List<Located<ProtocolVersion>> protocols = fields.list("protocols", this::protocol);
            List<Located<Stack>> stacks = fields.list("stacks", this::stack);
            List<AlertEntry> alerts = fields.list("alerts", entries::read);
            return new SpecDocument(
                    fields.at(),
                    fields.keys(),
                    fields.unread(),
                    fields.readLocated("extends", value -> scalars.phrase(value, "extends")),
                    fields.readLocated("name", value -> scalars.id(value, "name", Scalars.STACK_ID, "tls or acme-tls")),
                    fields.read("title", value -> scalars.prose(value, "title")),
                    protocols,
                    stacks,
                    alerts,
                    fields.list("forms", forms::read),
                    fields.read("words", words::read).orElse(Map.of()),
                    fields.list("remove", value -> scalars.alertName(value, "remove")
                            .map(name -> new Located<>(name, value.at()))));
        });
    }

    private Optional<String> format(Tree tree) {
        return scalars.scalar(tree, "alertspec")
                .filter(text -> scalars.isNotEmpty(text, "alertspec"))
                .map(Tree.Text::value)
                .filter(value -> value.equals(FORMAT)
                        || scalars.refuse(
                                Rule.UNSUPPORTED_FORMAT,
                                tree,
                                "format version " + Quotation.of(value) + " is unknown",
                                "this version of alertspec reads format 1: write 'alertspec: 1'"));
    }

    private Optional<Located<ProtocolVersion>> protocol(Tree tree) {
        return Fields.open(tree, "a protocol", PROTOCOL_KEYS, diagnostics).flatMap(fields -> {
            Optional<String> id =
                    fields.require("id", "a protocol", value -> scalars.id(value, "id", Scalars.PROTOCOL_ID, "TLS1.3"));
            Optional<String> title = fields.read("title", value -> scalars.prose(value, "title"));
            Optional<WireVersion> wire = fields.read("wire", scalars::wire);
            List<Reference> sources = fields.list("references", references::read);
            return id.map(
                    word -> new Located<>(new ProtocolVersion(word, title.orElse(word), wire, sources), fields.at()));
        });
    }

    private Optional<Located<Stack>> stack(Tree tree) {
        return Fields.open(tree, "a stack", STACK_KEYS, diagnostics).flatMap(fields -> {
            Optional<String> id =
                    fields.require("id", "a stack", value -> scalars.id(value, "id", Scalars.STACK_ID, "openssl"));
            Optional<String> title = fields.read("title", value -> scalars.prose(value, "title"));
            Optional<String> about = fields.read("about", value -> scalars.prose(value, "about"));
            return id.map(word -> new Located<>(new Stack(word, title.orElse(word), about), fields.at()));
        });
    }
}
