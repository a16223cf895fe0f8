package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Rule;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a spec, and the spec it extends, and reports everything that is wrong with them in one run. */
public final class SpecReader {
    /** 1 MiB, unless {@link #withMaxBytes raised}. */
    public static final long DEFAULT_MAX_BYTES = 1 << 20;

    private static final SpecResolver NO_ARTIFACTS = artifact -> {
        throw new NoSuchSpec(
                "the artifact " + artifact + " cannot be looked for here", "only a build or a path can bring it");
    };

    private final long maxBytes;
    private final SpecResolver artifacts;
    private final Consumer<Source> listener;

    private SpecReader(long maxBytes, SpecResolver artifacts, Consumer<Source> listener) {
        this.maxBytes = maxBytes;
        this.artifacts = artifacts;
        this.listener = listener;
    }

    public static SpecReader create() {
        return new SpecReader(DEFAULT_MAX_BYTES, NO_ARTIFACTS, base -> {});
    }

    /** A reader that takes specs up to this size in bytes, each file by itself. */
    public SpecReader withMaxBytes(long bytes) {
        return new SpecReader(bytes, artifacts, listener);
    }

    /** A reader of specs that may extend artifacts. */
    public SpecReader withArtifacts(SpecResolver resolver) {
        return new SpecReader(maxBytes, resolver, listener);
    }

    /** A reader that tells of every spec that the one it reads extends, before it is read. */
    public SpecReader tellingBases(Consumer<Source> told) {
        return new SpecReader(maxBytes, artifacts, told);
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
        Optional<AlertSpec> spec = document(source, found)
                .flatMap(document -> whole(document, new Bases(source, artifacts, found), found))
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

    private Optional<SpecDocument> document(Source source, Diagnostics diagnostics) {
        return new SourceText(source, source.isBuiltIn() ? Long.MAX_VALUE : maxBytes, diagnostics)
                .decode()
                .flatMap(text -> new TreeReader(source.name(), diagnostics).read(text))
                .flatMap(tree -> new DocumentReader(diagnostics).read(tree));
    }

    private Optional<SpecDocument> whole(SpecDocument document, Bases bases, Diagnostics diagnostics) {
        if (!document.keys().contains("extends")) {
            return alone(document, diagnostics);
        }
        return document.base()
                .flatMap(bases::next)
                .flatMap(base -> base(base, bases, diagnostics))
                .map(base -> Overlay.merge(base, document, diagnostics));
    }

    /** A spec to lay another over: one that is sound by itself, because what is wrong with it cannot be mended on top. */
    private Optional<SpecDocument> base(Source source, Bases bases, Diagnostics diagnostics) {
        listener.accept(source);
        if (source.isBuiltIn()) {
            return document(source, diagnostics);
        }
        Diagnostics found = new Diagnostics();
        Optional<SpecDocument> document = document(source, found).flatMap(read -> whole(read, bases, found));
        document.ifPresent(read -> new SpecChecker(read, found).check());
        boolean isSound = !found.hasErrors();
        if (source.isFile() || !isSound) {
            // Whoever extends an artifact cannot mend what its own build warns of.
            diagnostics.addAll(found);
        }
        return document.filter(read -> isSound);
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
