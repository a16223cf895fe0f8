package io.github.alertspec.spec;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a spec in the form that {@link SpecCompiler} gives it at build time: all texts, each once, and then the records,
 * field by field, a text by its number. Nothing is checked again, because only a spec without findings is compiled.
 */
final class CompiledSpec {
    /** Stands for a text that is not there. */
    static final int NONE = 0xFFFF;

    private final DataInputStream in;
    private final String[] texts;

    private CompiledSpec(byte[] bytes) throws IOException {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
        texts = new String[in.readUnsignedShort()];
        int start = in.readInt();
        for (int i = 0; i < texts.length; i++) {
            int length = in.readInt();
            texts[i] = new String(bytes, start, length, StandardCharsets.UTF_8);
            start += length;
        }
    }

    static AlertSpec read(byte[] bytes) {
        try {
            return new CompiledSpec(bytes).spec();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AlertSpec spec() throws IOException {
        return new AlertSpec(
                text(), text(), list(this::protocol), list(this::stack), list(this::alert), list(this::form));
    }

    private ProtocolVersion protocol() throws IOException {
        return new ProtocolVersion(text(), text(), optional(this::wire), list(this::reference));
    }

    private WireVersion wire() throws IOException {
        return new WireVersion(in.readLong(), in.readByte());
    }

    private Reference reference() throws IOException {
        return new Reference(text(), optionalText(), optionalText(), optionalText());
    }

    private Stack stack() throws IOException {
        return new Stack(text(), text(), optionalText());
    }

    private Alert alert() throws IOException {
        return new Alert(
                in.readUnsignedByte(),
                text(),
                text(),
                text(),
                status(),
                word(Closure.class),
                word(Sender.class),
                map(this::level),
                list(this::reference),
                list(this::text),
                new Remedies(list(this::text), list(this::text)),
                map(() -> list(this::name)));
    }

    private Status status() throws IOException {
        return new Status(word(Status.Kind.class), optional(this::reference), optionalText());
    }

    private LevelRule level() throws IOException {
        return new LevelRule(word(Level.class), list(this::reference), optionalText());
    }

    private StackName name() throws IOException {
        return new StackName(
                optionalText(),
                word(NameKind.class),
                in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty(),
                optionalText(),
                optionalText());
    }

    private Form form() throws IOException {
        return new Form(
                list(this::text),
                word(Form.Says.class),
                optionalText(),
                list(() -> word(NameKind.class)),
                optionalText(),
                list(this::text),
                optional(() -> word(Form.StatedLevel.class)),
                optional(() -> word(Form.Direction.class)),
                optionalText());
    }

    private interface Part<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(Part<T> part) throws IOException {
        int size = in.readUnsignedShort();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(part.read());
        }
        return List.copyOf(list);
    }

    private <T> Map<String, T> map(Part<T> part) throws IOException {
        int size = in.readUnsignedShort();
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = text();
            map.put(key, part.read());
        }
        return map;
    }

    private <T> Optional<T> optional(Part<T> part) throws IOException {
        return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
    }

    private <T extends Enum<T>> T word(Class<T> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    private String text() throws IOException {
        return texts[in.readUnsignedShort()];
    }

    private Optional<String> optionalText() throws IOException {
        int number = in.readUnsignedShort();
        return number == NONE ? Optional.empty() : Optional.of(texts[number]);
    }
}
