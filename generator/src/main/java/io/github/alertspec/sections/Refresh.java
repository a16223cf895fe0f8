package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a spec makes of the sections of some files, compared with what they show; in memory. */
public final class Refresh {
    private final List<FilledFile> files;
    private final Diagnostics diagnostics;

    private Refresh(List<FilledFile> files, Diagnostics diagnostics) {
        this.files = List.copyOf(files);
        this.diagnostics = diagnostics;
    }

    /**
     * Fills the sections of all files.
     *
     * @param contents by the file as messages show it
     * @param stacks whose names are told of an alert, and which are counted
     */
    public static Refresh of(Map<String, byte[]> contents, AlertSpec spec, List<Stack> stacks) {
        Diagnostics diagnostics = new Diagnostics();
        Sections sections = new Sections(spec, stacks);
        List<FilledFile> files = new ArrayList<>();
        contents.forEach((name, bytes) -> files.add(sections.fill(name, bytes, diagnostics)));
        return new Refresh(files, diagnostics);
    }

    /** All that is wrong with the sections of all files; where there is an error, no file is to be changed. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The files that shall have other contents. */
    public Map<String, byte[]> changed() {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        if (diagnostics.hasErrors()) {
            return changed;
        }
        for (FilledFile file : files) {
            if (!file.stale().isEmpty()) {
                changed.put(file.name(), file.bytes());
            }
        }
        return changed;
    }

    /** The files with a section that does not show what it shall. */
    public List<FilledFile> outdated() {
        return files.stream().filter(file -> !file.stale().isEmpty()).toList();
    }

    /** A sentence for each section that does not show what it shall, without its end. */
    public List<String> stale() {
        return files.stream()
                .flatMap(file -> file.stale().stream())
                .map(section -> section.location() + ": the section '" + section.kind() + "' is out of date")
                .toList();
    }

    /** The files that have no section. */
    public List<String> unmarked() {
        return files.stream()
                .filter(file -> file.sections().isEmpty())
                .map(FilledFile::name)
                .toList();
    }

    /** How many sections there are. */
    public int size() {
        return files.stream().mapToInt(file -> file.sections().size()).sum();
    }

    /** {@code 7 sections in 3 files}: those that have one. */
    public String summary() {
        long marked = files.stream().filter(file -> !file.sections().isEmpty()).count();
        return size() + (size() == 1 ? " section in " : " sections in ") + marked + (marked == 1 ? " file" : " files");
    }
}
