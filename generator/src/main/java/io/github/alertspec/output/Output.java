package io.github.alertspec.output;

import io.github.alertspec.spec.AlertSpec;
import java.util.List;

/**
 * One kind of thing to make from a spec: pure, total, the same files for the same spec and settings every time.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}; see {@link Outputs}.
 */
public interface Output {
    /** The word that chooses this output in a configuration; lower case. */
    String name();

    /** What it makes, in one line of help. */
    String about();

    /** Which goal emits it; every file of it belongs there. */
    Destination.Scope scope();

    /** The outputs without which the files of this one do not work. */
    default List<String> needs() {
        return List.of();
    }

    /** The files, in no particular order. */
    List<OutputFile> emit(AlertSpec spec, Settings settings);
}
