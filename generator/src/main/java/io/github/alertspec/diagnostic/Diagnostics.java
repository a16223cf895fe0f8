package io.github.alertspec.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects every finding of one run and lists them in file order. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    public void report(Requirement rule, Location location, String message, String hint) {
        found.add(new Diagnostic(rule, location, message, Optional.of(hint)));
    }

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Takes over every finding of another run. */
    public void addAll(Diagnostics other) {
        found.addAll(other.found);
    }

    /** All findings: files in the order they were first mentioned, then by line and column. */
    public List<Diagnostic> inFileOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> files =
                found.stream().map(d -> d.location().file()).distinct().toList();
        return found.stream()
                .distinct()
                .sorted(Comparator.<Diagnostic>comparingInt(
                                d -> files.indexOf(d.location().file()))
                        .thenComparingInt(d -> d.location().line())
                        .thenComparingInt(d -> d.location().column()))
                .toList();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Every finding as a person reads it, one after the other; empty when there is none. */
    @Override
    public String toString() {
        return inFileOrder().stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
