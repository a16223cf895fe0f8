package io.github.alertspec.output.enums;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * {@code TlsAlert.ofName} of a range of bytes, and the hash table {@code ByBytes}. What makes it fast is that three reads
 * of eight bytes are both the hash and the comparison of a name of at most 24, so that no loop depends on its length. The
 * JIT makes neither the object nor the buffer, because neither leaves the method.
 */
final class BytesLookup {
    private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);
    private static final List<ParameterSpec> RANGE = List.of(
            ParameterSpec.builder(BYTES, "bytes").build(),
            ParameterSpec.builder(TypeName.INT, "from").build(),
            ParameterSpec.builder(TypeName.INT, "to").build());

    private final ClassName self;
    private final ClassName byBytes;
    private final TypeName optional;
    private final int slots;

    BytesLookup(ClassName self, int alerts) {
        this.self = self;
        this.byBytes = self.nestedClass("ByBytes");
        this.optional = ParameterizedTypeName.get(ClassName.get(Optional.class), self);
        this.slots = NameLookup.slots(alerts);
    }

    MethodSpec ofName() {
        return MethodSpec.methodBuilder("ofName")
                .addJavadoc(JavaSource.doc(
                        "Finds an alert by its registered name where that stands in bytes, without making a String.",
                        "@param bytes a text in ASCII or what extends it, such as UTF-8; null holds no name",
                        "@param from where the name begins",
                        "@param to where it ends, exclusive; a range that is not inside the bytes holds no name",
                        "@return the alert, or empty if none has exactly this name"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(optional)
                .addParameters(RANGE)
                .beginControlFlow("if (bytes == null || from < 0 || from > to || to > bytes.length)")
                .addStatement("return $T.empty()", Optional.class)
                .endControlFlow()
                .addStatement("return ByBytes.find(bytes, from, to)")
                .build();
    }

    TypeSpec byBytes() {
        TypeSpec.Builder type = TypeSpec.classBuilder("ByBytes")
                .addJavadoc(
                        "A text in bytes: its length, and the eight bytes at its beginning, in its middle and at its end.\n"
                                + "That is all of a text of 8 to 24 bytes; a shorter one is its beginning alone.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        table(type, self, "ALERTS", "A hash table; an alert is in the slot of its name or the next free one.", slots);
        table(type, byBytes, "NAMES", "The name of the alert in the same slot.", "ALERTS.length");
        type.addStaticBlock(CodeBlock.of("""
                for ($1T alert : values()) {
                    byte[] bytes = alert.registeredName().getBytes($2T.US_ASCII);
                    ByBytes name = new ByBytes(bytes, 0, bytes.length);
                    int slot = name.slot();
                    while (ALERTS[slot] != null) {
                        slot = next(slot);
                    }
                    ALERTS[slot] = alert;
                    NAMES[slot] = name;
                }
                """, self, StandardCharsets.class));
        field(type, TypeName.INT, "length", "How many bytes there are.");
        field(type, TypeName.LONG, "head", "The first eight bytes, or all if there are fewer.");
        field(type, TypeName.LONG, "middle", "The eight bytes in the middle.");
        field(type, TypeName.LONG, "tail", "The last eight bytes.");
        return type.addMethod(constructor())
                .addMethod(find())
                .addMethod(slot())
                .addMethod(NameLookup.next("ALERTS"))
                .addMethod(isLike())
                .addMethod(hasRest())
                .build();
    }

    private static void table(TypeSpec.Builder type, ClassName item, String name, String about, Object size) {
        type.addField(
                JavaSource.field(ArrayTypeName.of(item), name, about, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T[$L]", item, size)
                        .build());
    }

    private static void field(TypeSpec.Builder type, TypeName of, String name, String about) {
        type.addField(JavaSource.field(of, name, about, Modifier.PRIVATE, Modifier.FINAL)
                .build());
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc(JavaSource.doc(
                        "A text.",
                        "@param bytes what it stands in",
                        "@param from where it begins",
                        "@param to where it ends"))
                .addModifiers(Modifier.PRIVATE)
                .addParameters(RANGE)
                .addCode(CodeBlock.of("""
                        length = to - from;
                        if (length < 8) {
                            long all = 0;
                            for (int i = from; i < to; i++) {
                                all = all << 8 | (bytes[i] & 0xff);
                            }
                            head = all;
                            middle = 0;
                            tail = 0;
                        } else {
                            $1T text = $1T.wrap(bytes).order($2T.LITTLE_ENDIAN);
                            head = text.getLong(from);
                            middle = text.getLong(from + (length - 8) / 2);
                            tail = text.getLong(to - 8);
                        }
                        """, ByteBuffer.class, ByteOrder.class))
                .build();
    }

    private MethodSpec find() {
        return MethodSpec.methodBuilder("find")
                .addJavadoc(JavaSource.doc(
                        "Looks a name up.",
                        "@param bytes what it stands in",
                        "@param from where it begins",
                        "@param to where it ends",
                        "@return the alert of that name, if any"))
                .addModifiers(Modifier.STATIC)
                .returns(optional)
                .addParameters(RANGE)
                .addCode(CodeBlock.of("""
                        ByBytes text = new ByBytes(bytes, from, to);
                        for (int slot = text.slot();; slot = next(slot)) {
                            $1T alert = ALERTS[slot];
                            if (alert == null) {
                                return $2T.empty();
                            }
                            if (text.isLike(NAMES[slot]) && (text.length <= 24 || hasRest(bytes, from, alert))) {
                                return ofCode(alert.code);
                            }
                        }
                        """, self, Optional.class))
                .build();
    }

    /** The golden ratio spreads what differs in any byte to the topmost bits. */
    private MethodSpec slot() {
        return MethodSpec.methodBuilder("slot")
                .addJavadoc(JavaSource.doc("Where this text is looked up first.", "@return a slot"))
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.INT)
                .addStatement(
                        "return (int) ((head + middle + tail) * 0x9E3779B97F4A7C15L >>> $L)",
                        Long.numberOfLeadingZeros(slots) + 1)
                .build();
    }

    private MethodSpec isLike() {
        return MethodSpec.methodBuilder("isLike")
                .addJavadoc(JavaSource.doc(
                        "Whether two texts have the same length and the same bytes where they are known.",
                        "@param other a text",
                        "@return whether they may be equal; of texts of at most 24 bytes, whether they are"))
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.BOOLEAN)
                .addParameter(byBytes, "other")
                .addStatement(
                        "return length == other.length && head == other.head && middle == other.middle && tail == other.tail")
                .build();
    }

    private MethodSpec hasRest() {
        return MethodSpec.methodBuilder("hasRest")
                .addJavadoc(JavaSource.doc(
                        "Whether a text that is like a name has its other bytes too.",
                        "@param bytes what the text stands in",
                        "@param from where it begins",
                        "@param alert the alert of that name",
                        "@return whether it is that name"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.BOOLEAN)
                .addParameters(RANGE.subList(0, 2))
                .addParameter(self, "alert")
                .addCode(CodeBlock.of("""
                        String name = alert.registeredName();
                        for (int i = 8; i < name.length() - 8; i++) {
                            if (bytes[from + i] != name.charAt(i)) {
                                return false;
                            }
                        }
                        return true;
                        """))
                .build();
    }
}
