package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Turns the bytes of a spec into text, strictly: nothing is replaced, nothing invisible is let through. */
final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Source source;
    private final long maxBytes;
    private final Diagnostics diagnostics;

    SourceText(Source source, long maxBytes, Diagnostics diagnostics) {
        this.source = source;
        this.maxBytes = maxBytes;
        this.diagnostics = diagnostics;
    }

    /** The text without a leading byte order mark, or nothing if it is too large or not clean UTF-8. */
    Optional<String> decode() {
        byte[] bytes = source.bytes();
        if (bytes.length > maxBytes) {
            diagnostics.report(
                    Rule.TOO_LARGE,
                    Location.startOf(source.name()),
                    "the spec has " + bytes.length + " bytes, more than the " + maxBytes + " allowed",
                    "a spec of all 256 codes needs far less; is this the right file?");
            return Optional.empty();
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(rest, decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            diagnostics.report(
                    Rule.NOT_UTF8,
                    locationAt(text, text.length()),
                    String.format(Locale.ROOT, "byte 0x%02X at offset %d is not UTF-8", bytes[rest.position()], rest.position()),
                    "save the file as UTF-8");
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return isClean(text) ? Optional.of(text) : Optional.empty();
    }

    private boolean isClean(String text) {
        boolean clean = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r' && c != '\t' && Characters.isUnsafe(c)) {
                diagnostics.report(
                        Rule.CONTROL_CHARACTER,
                        locationAt(text, i),
                        "the file contains the invisible character " + Characters.name(c),
                        "delete it; no text of a spec needs it");
                clean = false;
            }
        }
        return clean;
    }

    private Location locationAt(String text, int index) {
        String before = text.substring(0, index);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Location(source.name(), line, 1 + before.codePointCount(lineStart, index));
    }
}
