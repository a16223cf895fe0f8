package io.github.alertspec.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run leaves behind, so that the next one can tell whether there is anything to do; losing it costs only a run.
 * Most runs find that there is not, in a JVM that has just started: nothing here takes a pattern or a lambda.
 */
public final class Stamp {
    private static final String HEAD =
            "# Written by alertspec (2): while all of this is so, there is nothing to generate.";
    private static final String INPUT = "input";
    private static final String DIRECTORY = "directory";
    private static final String FILE = "file";
    private static final String REMARK = "remark";
    private static final String SUMMARY = "summary";

    private final List<String> lines;

    private Stamp(List<String> lines) {
        this.lines = lines;
    }

    /** The stamp in a file, if there is one and it is whole. */
    public static Optional<Stamp> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        String body = text.substring(0, end);
        boolean isWhole = body.startsWith(HEAD + "\n") && text.substring(end).equals(sum(body));
        return isWhole ? Optional.of(new Stamp(List.of(body.split("\n")))) : Optional.empty();
    }

    /**
     * Remembers a run, unless not all of its inputs are known.
     *
     * @param remarks what is to be said again by runs that have nothing to do: a list of cells for each
     * @param summary what the run had to say, in one line
     */
    public static void write(
            Path file, Inputs inputs, Changes changes, List<? extends List<String>> remarks, String summary)
            throws IOException {
        if (!inputs.isComplete()) {
            forget(file);
            return;
        }
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (Map.Entry<String, String> input : inputs.values().entrySet()) {
            line(text, INPUT, input.getKey(), input.getValue());
        }
        for (DirectoryChanges directory : changes.directories()) {
            line(
                    text,
                    DIRECTORY,
                    directory.root().toString(),
                    directory.manifest().toString(),
                    String.valueOf(directory.isOfProject()));
            for (Map.Entry<String, Manifest.Line> listed : directory.listed().entrySet()) {
                String path = listed.getKey();
                line(
                        text,
                        FILE,
                        path,
                        directory.fingerprint(path),
                        listed.getValue().hash());
            }
        }
        for (List<String> remark : remarks) {
            line(text, REMARK, remark.toArray(new String[0]));
        }
        line(text, SUMMARY, summary);
        String body = text.toString();
        AtomicFile.write(file, (body + sum(body)).getBytes(StandardCharsets.UTF_8));
    }

    /** Lets the next run be like the first. */
    public static void forget(Path file) throws IOException {
        TemporaryFile.sweep(List.of(file));
        Files.deleteIfExists(file);
    }

    /** What the run had to say. */
    public String summary() {
        return cells(lines.get(lines.size() - 1))[1];
    }

    /** What the run had to remark, as it was written. */
    public List<List<String>> remarks() {
        List<List<String>> remarks = new ArrayList<>();
        for (String line : lines) {
            String[] cells = cells(line);
            if (cells[0].equals(REMARK)) {
                remarks.add(List.of(cells).subList(1, cells.length));
            }
        }
        return remarks;
    }

    /** The committed folders that the run made files for, in which some are left that another run would not come to. */
    public List<Path> leftBehind(Set<OutputDirectory> now, Ownership ownership) throws IOException {
        Set<Path> manifests = new HashSet<>();
        for (OutputDirectory directory : now) {
            manifests.add(directory.manifest());
        }
        List<Path> left = new ArrayList<>();
        for (String line : lines) {
            String[] cells = cells(line);
            if (cells[0].equals(DIRECTORY) && cells[2].startsWith(cells[1]) && manifests.add(Path.of(cells[2]))) {
                Ownership there = ownership.in(Boolean.parseBoolean(cells[3]));
                if (leftOver(Manifest.read(Path.of(cells[2])), Set.of(), there).isPresent()) {
                    left.add(Path.of(cells[1]));
                }
            }
        }
        return left;
    }

    /** An input of the run, by its name. */
    public Optional<String> input(String name) {
        for (String line : lines) {
            String[] cells = cells(line);
            if (cells[0].equals(INPUT) && cells[1].equals(name)) {
                return Optional.of(cells[2]);
            }
        }
        return Optional.empty();
    }

    /** The first thing that is no longer as it was, such as {@code the spec changed}; empty if there is nothing to do. */
    public Optional<String> firstChange(Inputs inputs, Ownership ownership) throws IOException {
        Map<String, String> left = new TreeMap<>(inputs.values());
        for (String line : lines) {
            String[] cells = cells(line);
            if (cells[0].equals(INPUT)) {
                String now = left.remove(cells[1]);
                if (now == null || !now.equals(cells[2])) {
                    return Optional.of(cells[1] + " changed");
                }
            }
        }
        return left.isEmpty() && inputs.isComplete()
                ? firstChangeOfOutput(ownership)
                : Optional.of("not all inputs are known");
    }

    private Optional<String> firstChangeOfOutput(Ownership ownership) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(DIRECTORY + "\t")) {
                Optional<String> change = firstChangeIn(i, ownership);
                if (change.isPresent()) {
                    return change;
                }
            }
        }
        return Optional.empty();
    }

    /** The same in one directory, which a line names and whose files are in the lines behind that. */
    private Optional<String> firstChangeIn(int directory, Ownership ownership) throws IOException {
        String[] places = cells(lines.get(directory));
        Path root = Path.of(places[1]);
        Path listing = Path.of(places[2]);
        Manifest manifest = Manifest.read(listing);
        if (manifest.hasConflicts()) {
            return Optional.of(listing.getFileName() + " has merge conflicts");
        }
        if (Files.exists(OutputDirectory.next(listing))) {
            return Optional.of("a run was killed");
        }
        Set<String> made = new HashSet<>();
        Set<Path> folders = new HashSet<>();
        for (int i = directory + 1; lines.get(i).startsWith(FILE + "\t"); i++) {
            String[] cells = cells(lines.get(i));
            made.add(cells[1]);
            Path file = root.resolve(cells[1]);
            Optional<Manifest.Line> listed = manifest.line(cells[1]);
            if (listed.isEmpty() || !listed.get().hash().equals(cells[3])) {
                return Optional.of(file.getFileName() + " is no longer listed");
            }
            if (!Fingerprint.ofPlain(file).equals(cells[2])) {
                return Optional.of(file.getFileName() + (Files.exists(file) ? " changed" : " was deleted"));
            }
            Path folder = file.getParent();
            while (folder != null && !folder.equals(root) && folders.add(folder)) {
                if (Files.isSymbolicLink(folder)) {
                    return Optional.of(folder.getFileName() + " became a link");
                }
                folder = folder.getParent();
            }
        }
        return leftOver(manifest, made, ownership.in(Boolean.parseBoolean(places[3])));
    }

    /** A file that is listed as this execution's, which does not make it: another branch's, say. */
    private static Optional<String> leftOver(Manifest manifest, Set<String> made, Ownership ownership) {
        for (Map.Entry<String, Manifest.Line> line : manifest.lines().entrySet()) {
            if (!made.contains(line.getKey())
                    && ownership.removes(line.getValue().executionId())) {
                return Optional.of(line.getKey() + " is no longer generated");
            }
        }
        return Optional.empty();
    }

    private static String sum(String body) {
        return Fingerprint.of(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, String kind, String... cells) {
        text.append(kind);
        for (String cell : cells) {
            text.append('\t').append(oneLine(cell));
        }
        text.append('\n');
    }

    /** The cells of a line, as they were before they were made fit for one. */
    private static String[] cells(String line) {
        String[] cells = line.split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].replace("%09", "\t")
                    .replace("%0A", "\n")
                    .replace("%0D", "\r")
                    .replace("%25", "%");
        }
        return cells;
    }

    private static String oneLine(String text) {
        return text.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }
}
