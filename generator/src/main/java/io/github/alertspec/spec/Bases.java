package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the sources that a spec extends, one after the other; a chain that has no end is reported. */
final class Bases {
    /** More than anybody needs: a company's, a department's and a team's spec are three. */
    private static final int MOST = 8;

    private static final Pattern FILE = Pattern.compile(".+\\.(yaml|yml|json)");
    private static final String FORMS = "write 'extends: tls' for the spec that is built in, a file such as"
            + " ../base/alerts.yaml, or an artifact such as com.acme:tls-alerts";

    private final SpecResolver artifacts;
    private final Diagnostics diagnostics;
    private final List<Source> chain = new ArrayList<>();

    Bases(Source first, SpecResolver artifacts, Diagnostics diagnostics) {
        this.artifacts = artifacts;
        this.diagnostics = diagnostics;
        chain.add(first);
    }

    /** The source that the last one of the chain extends, as the next of the chain; nothing where it was reported why. */
    Optional<Source> next(Located<String> written) {
        Optional<Source> base = find(written).filter(found -> !closesCircle(found, written));
        if (base.isPresent() && !base.get().isBuiltIn() && chain.size() >= MOST) {
            diagnostics.report(
                    Rule.BASE_TOO_DEEP,
                    written.at(),
                    "this is spec " + (MOST + 1) + " of specs that extend each other",
                    "join some of them to one; " + MOST + " are allowed, without tls");
            return Optional.empty();
        }
        base.ifPresent(chain::add);
        return base;
    }

    private Source last() {
        return chain.get(chain.size() - 1);
    }

    private Optional<Source> find(Located<String> written) {
        String name = written.value();
        if (name.equals(Source.BUILT_IN)) {
            return Optional.of(Source.builtIn());
        }
        try {
            Optional<Coordinates> artifact = Coordinates.parse(name);
            if (artifact.isPresent()) {
                return Optional.of(artifacts.find(artifact.get()));
            }
            if (!FILE.matcher(name).matches()) {
                report(Rule.UNKNOWN_BASE, written, "there is no spec " + Quotation.of(name) + " to extend", FORMS);
                return Optional.empty();
            }
            if (!last().isFile()) {
                report(
                        Rule.BASE_OUT_OF_REACH,
                        written,
                        "the file " + Quotation.of(name) + " cannot be extended from here",
                        "a spec that is no file itself extends tls or an artifact: such as com.acme:tls-base:1.2");
                return Optional.empty();
            }
            return Optional.of(last().sibling(name));
        } catch (NoSuchSpec e) {
            report(Rule.MISSING_BASE, written, e.getMessage(), e.hint());
        } catch (InvalidPathException e) {
            report(Rule.MISSING_BASE, written, Quotation.of(name) + " is no name of a file", FORMS);
        } catch (FileSystemException e) {
            String reason = Optional.ofNullable(e.getReason()).orElse("cannot be read");
            report(Rule.MISSING_BASE, written, e.getFile() + " " + reason, "check the file and who may read it");
        } catch (IOException e) {
            report(Rule.MISSING_BASE, written, Quotation.of(name) + " cannot be read: " + e.getMessage(), FORMS);
        }
        return Optional.empty();
    }

    private boolean closesCircle(Source base, Located<String> written) {
        boolean closes = !base.isBuiltIn() && chain.stream().anyMatch(base::isSameAs);
        if (closes) {
            List<String> names = chain.stream()
                    .dropWhile(source -> !base.isSameAs(source))
                    .map(Source::name)
                    .toList();
            report(
                    Rule.BASE_CYCLE,
                    written,
                    names.size() == 1
                            ? "a spec cannot extend itself"
                            : "specs that extend each other go round in a circle: " + String.join(", ", names) + ", "
                                    + base.name(),
                    "one of them must extend tls, or nothing");
        }
        return closes;
    }

    private void report(Rule rule, Located<String> written, String message, String hint) {
        diagnostics.report(rule, written.at(), message, hint);
    }
}
