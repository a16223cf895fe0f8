package io.github.alertspec.maven;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Rule;
import io.github.alertspec.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warnings about a spec, as a stamp keeps them: a run that does not read the spec says them again. */
final class Remarks {
    private Remarks() {}

    /** The cells of each warning. */
    static List<List<String>> of(List<Diagnostic> found) {
        List<List<String>> remarks = new ArrayList<>();
        for (Diagnostic each : found) {
            if (each.severity() == Severity.WARNING && each.rule() instanceof Rule rule) {
                Location at = each.location();
                remarks.add(List.of(
                        rule.name(),
                        at.file(),
                        String.valueOf(at.line()),
                        String.valueOf(at.column()),
                        each.message(),
                        each.hint().orElse("")));
            }
        }
        return remarks;
    }

    /** The warnings that {@link #of} wrote, by this very version of the plugin. */
    static List<Diagnostic> diagnostics(List<List<String>> remarks) {
        List<Diagnostic> found = new ArrayList<>();
        for (List<String> cells : remarks) {
            Location at = new Location(cells.get(1), Integer.parseInt(cells.get(2)), Integer.parseInt(cells.get(3)));
            Optional<String> hint = cells.get(5).isEmpty() ? Optional.empty() : Optional.of(cells.get(5));
            found.add(new Diagnostic(Rule.valueOf(cells.get(0)), at, cells.get(4), hint));
        }
        return found;
    }
}
