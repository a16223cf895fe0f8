package io.github.alertspec.output.lookup;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.text.JavaText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** {@code TlsStackNames}: the words and numbers of one stack, and one nested class for each stack that fills them in. */
final class StackNamesType {
    private static final TypeName TEXT = TypeName.get(String.class);
    private static final TypeName TEXTS = ParameterizedTypeName.get(List.class, String.class);
    private static final ClassName MAP = ClassName.get(Map.class);

    private final AlertSpec spec;
    private final List<Stack> stacks;
    private final ClassName self;
    private final ClassName alert;
    private final TypeName alerts;

    StackNamesType(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.stacks = settings.stacksOf(spec);
        this.self = JavaSource.companion(settings, "StackNames");
        this.alert = JavaSource.alert(settings);
        this.alerts = ParameterizedTypeName.get(ClassName.get(List.class), alert);
    }

    TypeSpec.Builder type() {
        StackHolder holders = new StackHolder(spec, self, alert);
        TypeSpec.Builder type = JavaSource.naming(spec, TypeSpec.classBuilder(self))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "The words and numbers that one stack has for alerts, filled in when the stack is first asked for.")
                .addField(JavaSource.field(TEXTS, "IDS", "The ids of all stacks.", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.unmodifiableList($T.asList($L))", Collections.class, Arrays.class, ids())
                        .build())
                .addField(JavaSource.field(
                                self,
                                "UNKNOWN",
                                "A stack that nobody knows.",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("new $T()", self)
                        .build())
                .addField(map(TEXT, alerts, "byName", "The alerts that the stack gives a name."))
                .addField(map(
                        TypeName.INT.box(),
                        alerts,
                        "byCode",
                        "The alerts for which the stack shows a number of its own."))
                .addField(map(alert, TEXTS, "names", "The names that the stack has for an alert."))
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("A stack without names yet.")
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(of())
                .addMethod(lookup(
                        "byName",
                        alerts,
                        TypeName.get(CharSequence.class),
                        "name",
                        "name",
                        CodeBlock.of(
                                "name == null ? $1T.emptyList() : byName.getOrDefault(name.toString(), $1T.emptyList())",
                                Collections.class)))
                .addMethod(lookup(
                        "byCode",
                        alerts,
                        TypeName.INT,
                        "code",
                        "number",
                        CodeBlock.of("byCode.getOrDefault(code, $T.emptyList())", Collections.class)))
                .addMethod(lookup(
                        "names",
                        TEXTS,
                        alert,
                        "alert",
                        "alert",
                        CodeBlock.of("names.getOrDefault(alert, $T.emptyList())", Collections.class)))
                .addMethod(named())
                .addMethod(numbered())
                .addMethod(add());
        stacks.forEach(stack -> type.addType(holders.type(stack)));
        return type;
    }

    private CodeBlock ids() {
        return stacks.stream().map(stack -> JavaSource.literal(stack.id())).collect(CodeBlock.joining(",$W"));
    }

    private static FieldSpec map(TypeName key, TypeName value, String name, String about) {
        return JavaSource.field(
                        ParameterizedTypeName.get(MAP, key, value), name, about, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T<>()", HashMap.class)
                .build();
    }

    private MethodSpec of() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addJavadoc(JavaSource.doc(
                        "Finds a stack.", "@param id its id, or null", "@return the stack, or one without any names"))
                .addModifiers(Modifier.STATIC)
                .returns(self)
                .addParameter(CharSequence.class, "id")
                .beginControlFlow("if (id == null)")
                .addStatement("return UNKNOWN")
                .endControlFlow()
                .beginControlFlow("switch (id.toString())");
        for (Stack stack : stacks) {
            method.addCode("case $L:\n$>return $L.NAMES;\n$<", JavaText.literal(stack.id()), StackHolder.nameOf(stack));
        }
        return method.addCode("default:\n$>return UNKNOWN;\n$<")
                .endControlFlow()
                .build();
    }

    private static MethodSpec lookup(
            String method, TypeName type, TypeName key, String parameter, String what, CodeBlock answer) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc(JavaSource.doc(
                        "What the stack has for " + (what.equals("alert") ? "an " : "a ") + what + ".",
                        "@param " + parameter + " the " + what,
                        "@return unmodifiable; empty where it has nothing"))
                .returns(type)
                .addParameter(key, parameter)
                .addStatement("return $L", answer)
                .build();
    }

    private MethodSpec named() {
        return MethodSpec.methodBuilder("named")
                .addJavadoc(JavaSource.doc(
                        "Adds the names of an alert.", "@param alert the alert", "@param texts its names"))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(alert, "alert")
                .addParameter(ArrayTypeName.of(TEXT), "texts")
                .varargs()
                .addStatement(
                        "names.put(alert, $T.unmodifiableList($T.asList(texts)))", Collections.class, Arrays.class)
                .beginControlFlow("for ($T text : texts)", TEXT)
                .addStatement("add(byName, text, alert)")
                .endControlFlow()
                .build();
    }

    private MethodSpec numbered() {
        return MethodSpec.methodBuilder("numbered")
                .addJavadoc(JavaSource.doc(
                        "Adds the numbers of an alert.", "@param alert the alert", "@param codes its numbers"))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(alert, "alert")
                .addParameter(ArrayTypeName.of(TypeName.INT), "codes")
                .varargs()
                .beginControlFlow("for (int code : codes)")
                .addStatement("add(byCode, code, alert)")
                .endControlFlow()
                .build();
    }

    private MethodSpec add() {
        TypeVariableName key = TypeVariableName.get("K");
        return MethodSpec.methodBuilder("add")
                .addJavadoc(JavaSource.doc(
                        "Adds one alert to those that a key has.",
                        "@param map from keys to alerts",
                        "@param key the key",
                        "@param alert the alert",
                        "@param <K> the type of the key"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(key)
                .addParameter(ParameterizedTypeName.get(MAP, key, alerts), "map")
                .addParameter(key, "key")
                .addParameter(alert, "alert")
                .addStatement(
                        "$T alerts = new $T<>(map.getOrDefault(key, $T.emptyList()))",
                        alerts,
                        ArrayList.class,
                        Collections.class)
                .addStatement("alerts.add(alert)")
                .addStatement("map.put(key, $T.unmodifiableList(alerts))", Collections.class)
                .build();
    }
}
