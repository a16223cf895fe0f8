package io.github.alertspec.output.enums;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.spec.AlertSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The tables inside {@code TlsAlert} by which an alert is found, each filled in when it is first used. */
final class AlertTables {
    private static final int CODES = AlertSpec.MAX_CODE + 1;

    private final ClassName self;
    private final TypeName optional;
    private final int alerts;

    AlertTables(ClassName self, int alerts) {
        this.self = self;
        this.optional = ParameterizedTypeName.get(ClassName.get(Optional.class), self);
        this.alerts = alerts;
    }

    TypeSpec byCode() {
        return TypeSpec.classBuilder("ByCode")
                .addJavadoc("The alerts by code, filled in at the first lookup.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(JavaSource.field(
                                ArrayTypeName.of(optional),
                                "TABLE",
                                "One answer for each octet.",
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("table()")
                        .build())
                .addMethod(JavaSource.noObjects())
                .addMethod(MethodSpec.methodBuilder("table")
                        .addJavadoc(JavaSource.doc("Makes the table.", "@return 256 answers"))
                        .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                                .addMember("value", "{$S, $S}", "unchecked", "rawtypes")
                                .build())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(ArrayTypeName.of(optional))
                        .addStatement("$T[] table = new $T[$L]", optional, Optional.class, CODES)
                        .addStatement("$T.fill(table, $T.empty())", Arrays.class, Optional.class)
                        .beginControlFlow("for ($T alert : values())", self)
                        .addStatement("table[alert.code] = $T.of(alert)", Optional.class)
                        .endControlFlow()
                        .addStatement("return table")
                        .build())
                .build();
    }

    TypeSpec byName() {
        int slots = Integer.highestOneBit(Math.max(1, alerts * 2 - 1)) * 2;
        TypeName array = ArrayTypeName.of(self);
        return TypeSpec.classBuilder("ByName")
                .addJavadoc("A hash table of the alerts by name: it finds any text without making a String of it.")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(JavaSource.field(
                                array,
                                "SLOTS",
                                "At least half of the slots are empty; a name goes into the next free one.",
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("slots()")
                        .build())
                .addMethod(JavaSource.noObjects())
                .addMethod(MethodSpec.methodBuilder("slots")
                        .addJavadoc(JavaSource.doc("Makes the table.", "@return its slots, a power of two"))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(array)
                        .addStatement("$T slots = new $T[$L]", array, self, slots)
                        .beginControlFlow("for ($T alert : values())", self)
                        .addStatement("int slot = hash(alert.registeredName())")
                        .beginControlFlow("while (slots[slot & (slots.length - 1)] != null)")
                        .addStatement("slot++")
                        .endControlFlow()
                        .addStatement("slots[slot & (slots.length - 1)] = alert")
                        .endControlFlow()
                        .addStatement("return slots")
                        .build())
                .addMethod(MethodSpec.methodBuilder("find")
                        .addJavadoc(JavaSource.doc(
                                "Looks a name up.", "@param name any text", "@return the alert of that name, if any"))
                        .addModifiers(Modifier.STATIC)
                        .returns(optional)
                        .addParameter(CharSequence.class, "name")
                        .beginControlFlow("for (int slot = hash(name); ; slot++)")
                        .addStatement("$T alert = SLOTS[slot & (SLOTS.length - 1)]", self)
                        .beginControlFlow("if (alert == null)")
                        .addStatement("return $T.empty()", Optional.class)
                        .endControlFlow()
                        .beginControlFlow("if (alert.registeredName().contentEquals(name))")
                        .addStatement("return ByCode.TABLE[alert.code]")
                        .endControlFlow()
                        .endControlFlow()
                        .build())
                .addMethod(MethodSpec.methodBuilder("hash")
                        .addJavadoc(JavaSource.doc(
                                "The hash that a String of the same text has.",
                                "@param text any text",
                                "@return its hash"))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.INT)
                        .addParameter(CharSequence.class, "text")
                        .beginControlFlow("if (text instanceof String)")
                        .addStatement("return text.hashCode()")
                        .endControlFlow()
                        .addStatement("int hash = 0")
                        .beginControlFlow("for (int i = 0; i < text.length(); i++)")
                        .addStatement("hash = 31 * hash + text.charAt(i)")
                        .endControlFlow()
                        .addStatement("return hash")
                        .build())
                .build();
    }
}
