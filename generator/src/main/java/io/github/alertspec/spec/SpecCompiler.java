package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes the form of a spec that {@link CompiledSpec} reads: at build time, for the built-in spec. Not in any jar. */
final class SpecCompiler {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(records);

    private SpecCompiler() {}

    /**
     * Compiles the built-in spec.
     *
     * @param args the file to write; it is left alone where it is up to date
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Diagnostics diagnostics = new Diagnostics();
        AlertSpec spec = SpecReader.create()
                .read(Source.builtIn().asWritten(), diagnostics)
                .filter(read -> diagnostics.inFileOrder().isEmpty())
                .orElseThrow(() -> new IllegalStateException("the built-in spec has findings:\n" + diagnostics));
        byte[] bytes = compile(spec);
        if (Files.notExists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.write(file, bytes);
        }
    }

    static byte[] compile(AlertSpec spec) {
        try {
            return new SpecCompiler().bytes(spec);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(AlertSpec spec) throws IOException {
        spec(spec);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(all);
        if (texts.size() >= CompiledSpec.NONE) {
            throw new IllegalArgumentException("a spec of " + texts.size() + " different texts");
        }
        head.writeShort(texts.size());
        head.writeInt(Short.BYTES + Integer.BYTES + texts.size() * Integer.BYTES + records.size());
        ByteArrayOutputStream characters = new ByteArrayOutputStream();
        for (String text : texts.keySet()) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            head.writeInt(encoded.length);
            characters.writeBytes(encoded);
        }
        records.writeTo(all);
        characters.writeTo(all);
        return all.toByteArray();
    }

    private void spec(AlertSpec spec) throws IOException {
        text(spec.name());
        text(spec.title());
        list(spec.protocols(), this::protocol);
        list(spec.stacks(), this::stack);
        list(spec.alerts(), this::alert);
        list(spec.forms(), this::form);
        list(spec.words().entrySet(), this::words);
    }

    private void words(Map.Entry<WordKind, List<String>> words) throws IOException {
        word(words.getKey());
        list(words.getValue(), this::text);
    }

    private void protocol(ProtocolVersion protocol) throws IOException {
        text(protocol.id());
        text(protocol.title());
        optional(protocol.wire(), this::wire);
        list(protocol.references(), this::reference);
    }

    private void wire(WireVersion wire) throws IOException {
        out.writeLong(wire.value());
        out.writeByte(wire.octets());
    }

    private void reference(Reference reference) throws IOException {
        text(reference.document());
        optionalText(reference.section());
        optionalText(reference.url());
        optionalText(reference.note());
    }

    private void stack(Stack stack) throws IOException {
        text(stack.id());
        text(stack.title());
        optionalText(stack.about());
    }

    private void alert(Alert alert) throws IOException {
        out.writeByte(alert.code());
        text(alert.name());
        text(alert.summary());
        text(alert.description());
        status(alert.status());
        word(alert.group());
        word(alert.closes());
        word(alert.sender());
        map(alert.levels(), this::level);
        list(alert.references(), this::reference);
        list(alert.causes(), this::text);
        list(alert.remedies().receiver(), this::text);
        list(alert.remedies().sender(), this::text);
        map(alert.names(), names -> list(names, this::name));
    }

    private void status(Status status) throws IOException {
        word(status.kind());
        optional(status.since(), this::reference);
        optionalText(status.replacement());
    }

    private void level(LevelRule rule) throws IOException {
        word(rule.level());
        list(rule.references(), this::reference);
        optionalText(rule.note());
    }

    private void name(StackName name) throws IOException {
        optionalText(name.text());
        word(name.kind());
        number(name.code());
        optionalText(name.since());
        optionalText(name.until());
    }

    private void form(Form form) throws IOException {
        list(form.templates(), this::text);
        word(form.says());
        optionalText(form.stack());
        list(form.names(), this::word);
        optionalText(form.alert());
        list(form.alerts(), this::text);
        optional(form.level(), this::word);
        optional(form.direction(), this::word);
        optionalText(form.about());
    }

    private interface Part<T> {
        void write(T value) throws IOException;
    }

    private <T> void list(Collection<T> values, Part<T> part) throws IOException {
        out.writeShort(values.size());
        for (T value : values) {
            part.write(value);
        }
    }

    private <T> void map(Map<String, T> values, Part<T> part) throws IOException {
        out.writeShort(values.size());
        for (Map.Entry<String, T> entry : values.entrySet()) {
            text(entry.getKey());
            part.write(entry.getValue());
        }
    }

    private <T> void optional(Optional<T> value, Part<T> part) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            part.write(value.get());
        }
    }

    private void number(OptionalInt number) throws IOException {
        out.writeBoolean(number.isPresent());
        if (number.isPresent()) {
            out.writeInt(number.getAsInt());
        }
    }

    private void word(Enum<?> word) throws IOException {
        text(word.name());
    }

    private void text(String text) throws IOException {
        out.writeShort(texts.computeIfAbsent(text, key -> texts.size()));
    }

    private void optionalText(Optional<String> text) throws IOException {
        out.writeShort(text.map(value -> texts.computeIfAbsent(value, key -> texts.size()))
                .orElse(CompiledSpec.NONE));
    }
}
