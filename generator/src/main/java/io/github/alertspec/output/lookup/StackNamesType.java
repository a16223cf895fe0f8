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
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.text.JavaNames;
import io.github.alertspec.text.JavaText;
import io.github.alertspec.text.Javadoc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * {@code TlsStackNames}: each stack's words and numbers, filled in at first use. A stack has a method of its own, because
 * a Java method holds no more than 64 KiB of code.
 */
final class StackNamesType {
    private static final TypeName TEXT = TypeName.get(String.class);
    private static final ClassName MAP = ClassName.get(Map.class);

    private final AlertSpec spec;
    private final List<Stack> stacks;
    private final ClassName self;
    private final ClassName alert;
    private final TypeName alertList;
    private final TypeName textList = ParameterizedTypeName.get(List.class, String.class);

    StackNamesType(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.stacks = settings.stacksOf(spec);
        this.self = JavaSource.companion(settings, "StackNames");
        this.alert = JavaSource.alert(settings);
        this.alertList = ParameterizedTypeName.get(ClassName.get(List.class), alert);
    }

    TypeSpec.Builder type() {
        TypeName byStack = ParameterizedTypeName.get(MAP, TEXT, self);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The words and numbers of one stack for alerts; all stacks are filled in when the first is asked for.")
                .addField(JavaSource.field(byStack, "STACKS", "The stacks by id.", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T<>()", LinkedHashMap.class)
                        .build())
                .addStaticBlock(fillAll())
                .addField(map(TEXT, alertList, "byName", "The alerts that the stack gives a name."))
                .addField(map(TypeName.INT.box(), alertList, "byCode", "The alerts for which the stack shows a number of its own."))
                .addField(map(alert, textList, "names", "The names that the stack has for an alert."))
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("A stack without names yet.")
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(lookup("byName", alertList, "byName", CharSequence.class, "name", "name.toString()"))
                .addMethod(lookup("byCode", alertList, "byCode", int.class, "code", "code"))
                .addMethod(lookup("namesOf", textList, "names", alert, "alert", "alert"))
                .addMethod(ids())
                .addMethod(find());
        for (Stack stack : stacks) {
            type.addMethod(fill(stack));
        }
        return type.addMethod(named()).addMethod(numbered()).addMethod(add());
    }

    private static FieldSpec map(TypeName key, TypeName value, String name, String about) {
        return JavaSource.field(ParameterizedTypeName.get(MAP, key, value), name, about, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T<>()", HashMap.class)
                .build();
    }

    private CodeBlock fillAll() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Stack stack : stacks) {
            code.addStatement("STACKS.put($L, $L())", JavaText.literal(stack.id()), methodOf(stack));
        }
        return code.build();
    }

    private static String methodOf(Stack stack) {
        return stack.id().replace('-', '_') + "Names";
    }

    private MethodSpec lookup(String method, TypeName type, String map, Object keyType, String key, String keyValue) {
        TypeName parameter = keyType instanceof TypeName name ? name : TypeName.get((Class<?>) keyType);
        return MethodSpec.methodBuilder(method)
                .addJavadoc(JavaSource.doc(
                        "What a stack has under a key; empty for an unknown stack or key.",
                        "@param stack the id of the stack",
                        "@param " + key + " the key",
                        "@return unmodifiable"))
                .addModifiers(Modifier.STATIC)
                .returns(type)
                .addParameter(CharSequence.class, "stack")
                .addParameter(parameter, key)
                .addStatement("$T found = find(stack)", self)
                .addStatement(
                        "return found == null ? $1T.emptyList() : found.$2N.getOrDefault($3L, $1T.emptyList())",
                        Collections.class,
                        map,
                        keyValue)
                .build();
    }

    private MethodSpec ids() {
        return MethodSpec.methodBuilder("ids")
                .addJavadoc(JavaSource.doc("The ids of all stacks.", "@return unmodifiable"))
                .addModifiers(Modifier.STATIC)
                .returns(textList)
                .addStatement("return $T.unmodifiableList(new $T<>(STACKS.keySet()))", Collections.class, ArrayList.class)
                .build();
    }

    private MethodSpec find() {
        return MethodSpec.methodBuilder("find")
                .addJavadoc(JavaSource.doc("Looks a stack up.", "@param stack its id", "@return the stack, or null"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(self)
                .addParameter(CharSequence.class, "stack")
                .addStatement("return STACKS.get(stack.toString())")
                .build();
    }

    /** {@code opensslNames()}: a stack's names, one statement an alert. */
    private MethodSpec fill(Stack stack) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(methodOf(stack))
                .addJavadoc(JavaSource.doc("The names in " + Javadoc.text(stack.title()) + ".", "@return the stack"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(self)
                .addStatement("$1T stack = new $1T()", self);
        for (Alert each : spec.alerts()) {
            List<StackName> names = each.namesIn(stack);
            String constant = JavaNames.constant(each.name());
            List<String> texts = names.stream().flatMap(name -> name.text().stream()).distinct().toList();
            if (!texts.isEmpty()) {
                method.addStatement("stack.named($T.$L, $L)", alert, constant, literals(texts));
            }
            List<String> codes = names.stream()
                    .flatMap(name -> name.code().isPresent() ? Stream.of(name.code().getAsInt()) : Stream.empty())
                    .distinct()
                    .map(String::valueOf)
                    .toList();
            if (!codes.isEmpty()) {
                method.addStatement("stack.numbered($T.$L, $L)", alert, constant, String.join(", ", codes));
            }
        }
        return method.addStatement("return stack").build();
    }

    private static CodeBlock literals(List<String> texts) {
        return texts.stream().map(text -> CodeBlock.of("$L", JavaText.literal(text))).collect(CodeBlock.joining(",$W"));
    }

    private MethodSpec named() {
        return MethodSpec.methodBuilder("named")
                .addJavadoc(JavaSource.doc("Adds the names of an alert.", "@param alert the alert", "@param texts its names"))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(alert, "alert")
                .addParameter(ArrayTypeName.of(TEXT), "texts")
                .varargs()
                .addStatement("names.put(alert, $T.unmodifiableList($T.asList(texts)))", Collections.class, Arrays.class)
                .beginControlFlow("for ($T text : texts)", TEXT)
                .addStatement("add(byName, text, alert)")
                .endControlFlow()
                .build();
    }

    private MethodSpec numbered() {
        return MethodSpec.methodBuilder("numbered")
                .addJavadoc(JavaSource.doc("Adds the numbers of an alert.", "@param alert the alert", "@param codes its numbers"))
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
                .addParameter(ParameterizedTypeName.get(MAP, key, alertList), "map")
                .addParameter(key, "key")
                .addParameter(alert, "alert")
                .addStatement("$T alerts = new $T<>(map.getOrDefault(key, $T.emptyList()))", alertList, ArrayList.class, Collections.class)
                .addStatement("alerts.add(alert)")
                .addStatement("map.put(key, $T.unmodifiableList(alerts))", Collections.class)
                .build();
    }
}
