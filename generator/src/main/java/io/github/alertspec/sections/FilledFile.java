package io.github.alertspec.sections;

import java.util.List;

/** A file with its sections as they shall be. */
public final class FilledFile {
    private final String name;
    private final byte[] bytes;
    private final List<Section> sections;

    FilledFile(String name, byte[] bytes, List<Section> sections) {
        this.name = name;
        this.bytes = bytes.clone();
        this.sections = List.copyOf(sections);
    }

    /** The file as messages name it. */
    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** All of its sections, in the order of the file. */
    public List<Section> sections() {
        return sections;
    }

    /** Those that do not show what they shall. */
    public List<Section> stale() {
        return sections.stream().filter(Section::isStale).toList();
    }
}
