package io.github.alertspec.sections;

import java.util.List;

/** All kinds of sections, in the order in which they are told of. */
final class SectionKinds {
    static final List<SectionKind> ALL = List.of(new TableKind(), new AlertKind(), new StackKind(), new CountKind());

    private SectionKinds() {}

    static List<String> words() {
        return ALL.stream().map(SectionKind::word).toList();
    }
}
