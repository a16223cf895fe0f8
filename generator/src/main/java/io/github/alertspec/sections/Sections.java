package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Rule;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fills the marked sections of Markdown files from a spec; outside of them not a byte is changed. */
public final class Sections {
    private final AlertSpec spec;
    private final List<Stack> stacks;

    /** @param stacks whose names are told of an alert, and which are counted */
    public Sections(AlertSpec spec, List<Stack> stacks) {
        this.spec = spec;
        this.stacks = List.copyOf(stacks);
    }

    /**
     * A file with its sections as they shall be.
     *
     * @param name the file as messages shall show it
     * @param diagnostics gets all that is wrong with its markers; the file is then of no use
     */
    public FilledFile fill(String name, byte[] bytes, Diagnostics diagnostics) {
        Optional<String> text = decode(name, bytes, diagnostics);
        if (text.isEmpty()) {
            return new FilledFile(name, bytes, List.of());
        }
        Diagnostics found = new Diagnostics();
        Pass first = pass(name, text.get(), found);
        diagnostics.addAll(found);
        if (found.hasErrors() || first.filled.stale().isEmpty()) {
            return first.filled;
        }
        Optional<Location> lost = lost(first, name);
        if (lost.isEmpty()) {
            return first.filled;
        }
        diagnostics.report(
                Rule.SECTION_PLACEMENT,
                lost.get(),
                "once its sections are filled, the file would have no marker here",
                "unindent the markers: behind an empty line, which ends a paragraph and HTML, four spaces make code");
        return new FilledFile(name, bytes, List.of());
    }

    /** What one look at a text finds. */
    private record Pass(Lines lines, List<Marker> markers, FilledFile filled) {}

    private Pass pass(String name, String text, Diagnostics diagnostics) {
        Lines lines = new Lines(text);
        List<Marker> markers = MarkerScanner.scan(name, text, lines, diagnostics);
        List<Pairs.Pair> pairs = Pairs.of(markers, name, lines, diagnostics);
        return new Pass(lines, markers, new Filling(name, text, lines, diagnostics).fill(pairs, spec, stacks));
    }

    /** Where a second run would read a marker in another way, as what is new before it may make it code. */
    private Optional<Location> lost(Pass first, String name) {
        Pass second = pass(name, new String(first.filled.bytes(), StandardCharsets.UTF_8), new Diagnostics());
        for (int i = 0; i < first.markers.size(); i++) {
            Marker marker = first.markers.get(i);
            if (i >= second.markers.size() || !marker.saysWhat(second.markers.get(i))) {
                return Optional.of(first.lines.location(name, marker.from()));
            }
        }
        return second.filled.stale().stream()
                .map(section -> second.filled.sections().indexOf(section))
                .map(index -> first.filled.sections().get(index).location())
                .findFirst();
    }

    /** The text of a file; nothing where it is in another encoding than UTF-8, which is wrong if it has sections. */
    private static Optional<String> decode(String name, byte[] bytes, Diagnostics diagnostics) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(rest, decoded, true);
        String text = decoded.flip().toString();
        // In UTF-16 every other octet of a marker is zero, which UTF-8 allows.
        String octets = new String(bytes, StandardCharsets.ISO_8859_1);
        long marks = marks(octets.replace("\0", ""));
        if (!result.isError() && marks == marks(octets)) {
            return Optional.of(text);
        }
        if (marks > 0) {
            int at = result.isError() ? rest.position() : octets.indexOf('\0');
            diagnostics.report(
                    Rule.NOT_UTF8,
                    behind(name, result.isError() ? text : text.substring(0, text.indexOf('\0'))),
                    String.format(Locale.ROOT, "byte 0x%02X at offset %d is ", bytes[at], at)
                            + (result.isError() ? "not UTF-8" : "no text, as if this were UTF-16"),
                    "save the file as UTF-8, as which its sections are written");
        }
        return Optional.empty();
    }

    private static long marks(String text) {
        return MarkerScanner.START.matcher(text).results().count();
    }

    private static Location behind(String name, String text) {
        return new Lines(text + ".").location(name, text.length());
    }
}
