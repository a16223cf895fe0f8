package io.github.alertspec.output.enums;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code TlsAlert.ofName} of any text, and the hash table {@code ByName}, which is filled in when it is first used. */
final class NameLookup {
    private final ClassName self;
    private final TypeName optional;
    private final int alerts;

    NameLookup(ClassName self, int alerts) {
        this.self = self;
        this.optional = ParameterizedTypeName.get(ClassName.get(Optional.class), self);
        this.alerts = alerts;
    }

    /** The least power of two that leaves at least half of the slots of a hash table empty. */
    static int slots(int alerts) {
        return Integer.highestOneBit(Math.max(1, alerts * 2 - 1)) * 2;
    }

    MethodSpec ofName() {
        return MethodSpec.methodBuilder("ofName")
                .addJavadoc(JavaSource.doc(
                        "Finds an alert by its registered name.",
                        "@param name such as {@code handshake_failure}; letter case counts; null is no name",
                        "@return the alert, or empty if none has this name"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(optional)
                .addParameter(CharSequence.class, "name")
                .addStatement("return name == null ? $T.empty() : ByName.find(name)", Optional.class)
                .build();
    }

    TypeSpec byName() {
        return TypeSpec.classBuilder("ByName")
                .addJavadoc("A hash table of the alerts by name: it finds any text without making a String of it.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(table(
                                TypeName.get(String.class),
                                "NAMES",
                                "The names, each in the slot of its hash or the next free one; at least half are empty.")
                        .initializer("new String[$L]", slots(alerts))
                        .build())
                .addField(table(self, "ALERTS", "The alert of the name in the same slot.")
                        .initializer("new $T[NAMES.length]", self)
                        .build())
                .addStaticBlock(CodeBlock.of("""
                        for ($T alert : values()) {
                            String name = alert.registeredName();
                            int slot = slot(name);
                            while (NAMES[slot] != null) {
                                slot = next(slot);
                            }
                            NAMES[slot] = name;
                            ALERTS[slot] = alert;
                        }
                        """, self))
                .addMethod(JavaSource.noObjects())
                .addMethod(find())
                .addMethod(slot())
                .addMethod(next("NAMES"))
                .build();
    }

    private static FieldSpec.Builder table(TypeName item, String name, String about) {
        return JavaSource.field(ArrayTypeName.of(item), name, about, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }

    private MethodSpec find() {
        return MethodSpec.methodBuilder("find")
                .addJavadoc(JavaSource.doc(
                        "Looks a name up.", "@param text any text", "@return the alert of that name, if any"))
                .addModifiers(Modifier.STATIC)
                .returns(optional)
                .addParameter(CharSequence.class, "text")
                .addCode(CodeBlock.of("""
                        for (int slot = slot(text);; slot = next(slot)) {
                            String name = NAMES[slot];
                            if (name == null) {
                                return $T.empty();
                            }
                            if (text instanceof String ? name.equals(text) : name.contentEquals(text)) {
                                return ofCode(ALERTS[slot].code);
                            }
                        }
                        """, Optional.class))
                .build();
    }

    private static MethodSpec slot() {
        return MethodSpec.methodBuilder("slot")
                .addJavadoc(JavaSource.doc(
                        "Where a text is looked up first: by the hash that a String of it has.",
                        "@param text any text",
                        "@return a slot"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(CharSequence.class, "text")
                .addCode(CodeBlock.of("""
                        int hash = 0;
                        if (text instanceof String) {
                            hash = text.hashCode();
                        } else {
                            for (int i = 0; i < text.length(); i++) {
                                hash = 31 * hash + text.charAt(i);
                            }
                        }
                        return (hash ^ hash >>> 16) & (NAMES.length - 1);
                        """))
                .build();
    }

    /** The method by which a hash table goes on to its next slot. */
    static MethodSpec next(String table) {
        return MethodSpec.methodBuilder("next")
                .addJavadoc(JavaSource.doc("The slot after a slot.", "@param slot a slot", "@return the next"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(TypeName.INT, "slot")
                .addStatement("return (slot + 1) & ($L.length - 1)", table)
                .build();
    }
}
