package io.github.alertspec.spec;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
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

    // Plain loops: a lambda for each kind of list would take longer to link than the list takes to read.

    private AlertSpec spec() throws IOException {
        return new AlertSpec(text(), text(), protocols(), stacks(), alerts(), forms(), words());
    }

    private List<ProtocolVersion> protocols() throws IOException {
        ProtocolVersion[] all = new ProtocolVersion[in.readUnsignedShort()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new ProtocolVersion(text(), text(), wire(), references());
        }
        return List.of(all);
    }

    private Optional<WireVersion> wire() throws IOException {
        return in.readBoolean() ? Optional.of(new WireVersion(in.readLong(), in.readByte())) : Optional.empty();
    }

    private List<Reference> references() throws IOException {
        Reference[] all = new Reference[in.readUnsignedShort()];
        for (int i = 0; i < all.length; i++) {
            all[i] = reference();
        }
        return List.of(all);
    }

    private Reference reference() throws IOException {
        return new Reference(text(), optionalText(), optionalText(), optionalText());
    }

    private List<Stack> stacks() throws IOException {
        Stack[] all = new Stack[in.readUnsignedShort()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Stack(text(), text(), optionalText());
        }
        return List.of(all);
    }

    private List<Alert> alerts() throws IOException {
        Alert[] all = new Alert[in.readUnsignedShort()];
        for (int i = 0; i < all.length; i++) {
            all[i] = alert();
        }
        return List.of(all);
    }

    private Alert alert() throws IOException {
        return new Alert(
                in.readUnsignedByte(),
                text(),
                text(),
                text(),
                status(),
                word(Group.class),
                word(Closure.class),
                word(Sender.class),
                levels(),
                references(),
                texts(),
                new Remedies(texts(), texts()),
                names());
    }

    private Status status() throws IOException {
        Status.Kind kind = word(Status.Kind.class);
        return new Status(kind, in.readBoolean() ? Optional.of(reference()) : Optional.empty(), optionalText());
    }

    private Map<String, LevelRule> levels() throws IOException {
        int size = in.readUnsignedShort();
        Map<String, LevelRule> levels = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            levels.put(text(), new LevelRule(word(Level.class), references(), optionalText()));
        }
        return levels;
    }

    private Map<String, List<StackName>> names() throws IOException {
        int size = in.readUnsignedShort();
        Map<String, List<StackName>> names = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            names.put(text(), namesOfStack());
        }
        return names;
    }

    private List<StackName> namesOfStack() throws IOException {
        StackName[] all = new StackName[in.readUnsignedShort()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new StackName(
                    optionalText(),
                    word(NameKind.class),
                    in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty(),
                    optionalText(),
                    optionalText());
        }
        return List.of(all);
    }

    private List<Form> forms() throws IOException {
        Form[] all = new Form[in.readUnsignedShort()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Form(
                    texts(),
                    word(Form.Says.class),
                    optionalText(),
                    words(NameKind.class),
                    optionalText(),
                    texts(),
                    optionalWord(Form.StatedLevel.class),
                    optionalWord(Form.Direction.class),
                    optionalText());
        }
        return List.of(all);
    }

    private Map<WordKind, List<String>> words() throws IOException {
        int size = in.readUnsignedShort();
        Map<WordKind, List<String>> words = new EnumMap<>(WordKind.class);
        for (int i = 0; i < size; i++) {
            words.put(word(WordKind.class), texts());
        }
        return words;
    }

    private <T extends Enum<T>> List<T> words(Class<T> type) throws IOException {
        int size = in.readUnsignedShort();
        List<T> words = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            words.add(word(type));
        }
        return List.copyOf(words);
    }

    private <T extends Enum<T>> Optional<T> optionalWord(Class<T> type) throws IOException {
        return in.readBoolean() ? Optional.of(word(type)) : Optional.empty();
    }

    private <T extends Enum<T>> T word(Class<T> type) throws IOException {
        return Enum.valueOf(type, text());
    }

    private List<String> texts() throws IOException {
        String[] all = new String[in.readUnsignedShort()];
        for (int i = 0; i < all.length; i++) {
            all[i] = text();
        }
        return List.of(all);
    }

    private String text() throws IOException {
        return texts[in.readUnsignedShort()];
    }

    private Optional<String> optionalText() throws IOException {
        int number = in.readUnsignedShort();
        return number == NONE ? Optional.empty() : Optional.of(texts[number]);
    }
}
