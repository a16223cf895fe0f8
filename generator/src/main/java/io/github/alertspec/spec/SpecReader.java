package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.Optional;

/** Reads a spec, and the spec it extends, and reports everything that is wrong with them in one run. */
public final class SpecReader {
    /** 1 MiB, unless {@link #withMaxBytes raised}. */
    public static final long DEFAULT_MAX_BYTES = 1 << 20;

    private final long maxBytes;

    private SpecReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    public static SpecReader create() {
        return new SpecReader(DEFAULT_MAX_BYTES);
    }

    /** A reader that takes specs up to this size in bytes. */
    public SpecReader withMaxBytes(long bytes) {
        return new SpecReader(bytes);
    }

    /**
     * The spec, unless an error was reported; warnings alone do not withhold it. The built-in one has neither, and is read
     * in its compiled form where there is one.
     */
    public Optional<AlertSpec> read(Source source, Diagnostics diagnostics) {
        if (source.isBuiltIn() && BuiltIn.SPEC.isPresent()) {
            return BuiltIn.SPEC;
        }
        Diagnostics found = new Diagnostics();
        Optional<AlertSpec> spec = document(source, maxBytes, found)
                .flatMap(document -> whole(document, found))
                .map(document -> new SpecChecker(document, found).check())
                .filter(checked -> !found.hasErrors());
        diagnostics.addAll(found);
        return spec;
    }

    /** The built-in spec in its compiled form, read once. */
    private static final class BuiltIn {
        static final Optional<AlertSpec> SPEC = Source.builtIn().compiled().map(CompiledSpec::read);
    }

    /** The canonical spec that ships in this jar. */
    public static AlertSpec builtIn() {
        return create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
    }

    /** Whether a spec is the built-in one in its compiled form, and not merely equal to it. */
    @SuppressWarnings("ReferenceEquality")
    public static boolean isBuiltIn(AlertSpec spec) {
        return BuiltIn.SPEC.isPresent() && BuiltIn.SPEC.get() == spec;
    }

    private static Optional<SpecDocument> document(Source source, long maxBytes, Diagnostics diagnostics) {
        return new SourceText(source, maxBytes, diagnostics)
                .decode()
                .flatMap(text -> new TreeReader(source.name(), diagnostics).read(text))
                .flatMap(tree -> new DocumentReader(diagnostics).read(tree));
    }

    private static Optional<SpecDocument> whole(SpecDocument document, Diagnostics diagnostics) {
        if (!document.keys().contains("extends")) {
            return alone(document, diagnostics);
        }
        return document.base().flatMap(base -> overBase(document, base, diagnostics));
    }

    private static Optional<SpecDocument> overBase(
            SpecDocument document, Located<String> base, Diagnostics diagnostics) {
        if (!base.value().equals(Source.BUILT_IN)) {
            diagnostics.report(
                    Rule.UNKNOWN_BASE,
                    base.at(),
                    "there is no spec " + Quotation.of(base.value()) + " to extend",
                    "write 'extends: " + Source.BUILT_IN + "', the spec that is built in");
            return Optional.empty();
        }
        return document(Source.builtIn(), Long.MAX_VALUE, diagnostics)
                .map(built -> Overlay.merge(built, document, diagnostics));
    }

    private static Optional<SpecDocument> alone(SpecDocument document, Diagnostics diagnostics) {
        document.removed().stream()
                .findFirst()
                .map(Located::at)
                .ifPresent((Location at) -> diagnostics.report(
                        Rule.OVERLAY_ONLY, at, "'remove' has nothing to remove from", "it needs 'extends: tls'"));
        return Optional.of(document);
    }
}
