package io.github.alertspec.diff;

import io.github.alertspec.spec.Source;
import java.util.ArrayList;
import java.util.List;

/** What a spec extends that is in no file beside it: artifacts, each in a version, and the spec that is built in. */
public final class Extended {
    private final List<String> names = new ArrayList<>();

    /** Takes note of a base of the spec, as its reader tells of it. */
    public void note(Source base) {
        if (base.isBuiltIn()) {
            names.add(Source.BUILT_IN + " of this version of alertspec");
        } else if (!base.isFile()) {
            names.add(base.name().replaceFirst("!/.*", ""));
        }
    }

    /** In the order in which they extend each other. */
    List<String> names() {
        return List.copyOf(names);
    }
}
