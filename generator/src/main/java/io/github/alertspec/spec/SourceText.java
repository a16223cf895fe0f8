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

    /** A file in another encoding is full of them, and the first few say so. */
    private static final int MOST_REPORTED = 10;

    private final Source source;
    private final long maxBytes;
    private final Diagnostics diagnostics;
    private int line = 1;
    private int column = 1;

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
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        boolean clean = isClean(text);
        if (result.isError()) {
            diagnostics.report(
                    Rule.NOT_UTF8,
                    here(),
                    String.format(
                            Locale.ROOT,
                            "byte 0x%02X at offset %d is not UTF-8",
                            bytes[rest.position()],
                            rest.position()),
                    "save the file as UTF-8");
            return Optional.empty();
        }
        return clean ? Optional.of(text) : Optional.empty();
    }

    /** Reports what may not be in a file, and leaves the position behind the last character. */
    private boolean isClean(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r' && c != '\t' && Characters.isUnsafe(c) && found++ < MOST_REPORTED) {
                diagnostics.report(
                        Rule.CONTROL_CHARACTER,
                        here(),
                        "the file contains the invisible character " + Characters.name(c),
                        found < MOST_REPORTED
                                ? "delete it; no text of a spec needs it"
                                : "further ones are not listed; is this file saved as UTF-8?");
            }
            boolean breaksLine = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (breaksLine) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return found == 0;
    }

    private Location here() {
        return new Location(source.name(), line, column);
    }
}
