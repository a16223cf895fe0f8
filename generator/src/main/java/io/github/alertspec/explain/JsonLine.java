package io.github.alertspec.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.alertspec.runtime.Recognition;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.Word;
import io.github.alertspec.text.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes lines of a log as a machine reads them: one JSON object on one line. */
final class JsonLine {
    private static final byte[] LINE = "{\"line\":".getBytes(UTF_8);
    private static final byte[] ALERTS = ",\"alerts\":[".getBytes(UTF_8);
    private static final byte[] START = ",\"start\":".getBytes(UTF_8);
    private static final byte[] END = ",\"end\":".getBytes(UTF_8);
    private static final byte[] SPECIFIED = "],\"unspecified\":false}\n".getBytes(UTF_8);
    private static final byte[] UNSPECIFIED = "],\"unspecified\":true}\n".getBytes(UTF_8);

    private final LineReader reader;

    /** What alerts have in common but for their places: few, however many lines there are. */
    private final Map<Integer, byte[]> heads = new HashMap<>();

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    JsonLine(LineReader reader) {
        this.reader = reader;
    }

    /** Writes {@code {"line":12,"alerts":[…],"unspecified":false}} and a line feed. */
    void write(long number, LogHits hits, int from, int to, OutputStream out) throws IOException {
        line.reset();
        line.writeBytes(LINE);
        digits(number);
        line.writeBytes(ALERTS);
        boolean unspecified = false;
        boolean first = true;
        for (int hit = from; hit < to; hit++) {
            if (hits.code(hit) == Recognition.UNSPECIFIED) {
                unspecified = true;
                continue;
            }
            if (!first) {
                line.write(',');
            }
            first = false;
            line.writeBytes(head(hits, hit));
            line.writeBytes(START);
            digits(hits.start(hit));
            line.writeBytes(END);
            digits(hits.end(hit));
            line.write('}');
        }
        line.writeBytes(unspecified ? UNSPECIFIED : SPECIFIED);
        line.writeTo(out);
    }

    private void digits(long number) {
        if (number >= 10) {
            digits(number / 10);
        }
        line.write('0' + (int) (number % 10));
    }

    private byte[] head(LogHits hits, int hit) {
        return heads.computeIfAbsent(
                hits.kind(hit), missing -> newHead(reader.sighting(hits, hit)).getBytes(UTF_8));
    }

    /** <code>{"code":40,"name":…,"level":…,"direction":…,"stack":…</code>. */
    private static String newHead(Sighting sighting) {
        StringBuilder out =
                new StringBuilder("{\"code\":").append(sighting.code().orElseThrow());
        word("name", sighting.alert().map(Alert::name), out);
        word("level", sighting.level().map(Word::word), out);
        word("direction", sighting.direction().map(Word::word), out);
        word("stack", sighting.stack().map(Stack::id), out);
        return out.toString();
    }

    private static void word(String key, Optional<String> word, StringBuilder out) {
        out.append(",\"")
                .append(key)
                .append("\":")
                .append(word.map(Json::compact).orElse("null"));
    }
}
