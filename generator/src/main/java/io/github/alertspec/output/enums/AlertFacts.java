package io.github.alertspec.output.enums;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.text.JavaText;
import io.github.alertspec.text.Javadoc;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * {@code TlsAlertFacts}: what is known of each alert beyond its code, by the enum's ordinal. Each kind of fact is a
 * class of its own, which the JVM loads when the first such fact is asked for; a program that only maps codes loads none.
 */
final class AlertFacts {
    private static final TypeName TEXTS = ParameterizedTypeName.get(List.class, String.class);

    private final AlertSpec spec;
    private final Settings settings;
    private final ClassName reference;

    AlertFacts(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.settings = settings;
        this.reference = JavaSource.companion(settings, "Reference");
    }

    TypeSpec.Builder type() {
        return TypeSpec.classBuilder(JavaSource.companion(settings, "AlertFacts"))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "The texts and levels of {@link $T}, by ordinal; each nested class is loaded at its first use.",
                        JavaSource.alert(settings))
                .addMethod(JavaSource.noObjects())
                .addMethod(listOf())
                .addMethod(listOf("texts", TypeName.get(String.class)))
                .addMethod(listOf("sources", reference))
                .addType(array("Names", "Registered names.", String.class, alert -> JavaText.literal(alert.name())))
                .addType(texts("Summaries", "One sentence each.", Alert::summary))
                .addType(texts("Descriptions", "One paragraph each.", Alert::description))
                .addType(lists("Causes", "What makes a peer send them.", Alert::causes))
                .addType(lists("ReceiverRemedies", "What the receiving side can do.", alert -> alert.remedies()
                        .receiver()))
                .addType(lists("SenderRemedies", "What the sending side can do.", alert -> alert.remedies()
                        .sender()))
                .addType(references())
                .addType(words(
                        "Statuses",
                        "What the spec says of their codes.",
                        companion("AlertStatus"),
                        alert -> alert.status().kind()))
                .addType(
                        words("Closures", "Whether they end the connection.", companion("AlertClosure"), Alert::closes))
                .addType(words("Senders", "Which side can send them.", companion("AlertSender"), Alert::sender))
                .addType(levels());
    }

    private ClassName companion(String suffix) {
        return JavaSource.companion(settings, suffix);
    }

    private TypeSpec texts(String name, String about, Function<Alert, String> text) {
        return array(name, about, String.class, alert -> underName(alert, JavaText.literal(text.apply(alert))));
    }

    private TypeSpec words(String name, String about, ClassName type, Function<Alert, Enum<?>> word) {
        String prefix = type.simpleName() + ".";
        return holder(
                name,
                about,
                ArrayTypeName.of(type),
                block(
                        "{",
                        "}",
                        alert -> besideName(alert, prefix + word.apply(alert).name())));
    }

    private TypeSpec array(String name, String about, Class<?> type, Function<Alert, String> item) {
        return holder(name, about, ArrayTypeName.of(type), block("{", "}", item));
    }

    private TypeSpec lists(String name, String about, Function<Alert, List<String>> texts) {
        TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), TEXTS);
        return holder(name, about, type, block("listOf(", ")", alert -> underName(alert, list(texts.apply(alert)))));
    }

    private static String list(List<String> texts) {
        StringBuilder list = new StringBuilder("texts(");
        for (String text : texts) {
            list.append(list.charAt(list.length() - 1) == '(' ? "\n" : ",\n")
                    .append(indented(JavaText.literal(text), 2));
        }
        return list.append(')').toString();
    }

    private TypeSpec references() {
        CodeBlock items = spec.alerts().stream()
                .map(alert -> CodeBlock.of(
                        "// $L\nsources(\n$>$>$L$<$<)",
                        alert.name(),
                        alert.references().stream().map(this::newReference).collect(CodeBlock.joining(",\n"))))
                .collect(CodeBlock.joining(",\n"));
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), reference);
        return holder(
                "References",
                "Where they are defined.",
                ParameterizedTypeName.get(ClassName.get(List.class), list),
                CodeBlock.of("listOf(\n$>$L\n$<)", items));
    }

    private CodeBlock newReference(Reference source) {
        return CodeBlock.of(
                "new $T($L,$W$L,$W$L,$W$L)",
                reference,
                JavaText.literal(source.document()),
                JavaText.literal(source.section().orElse("")),
                JavaText.literal(source.link().orElse("")),
                JavaText.literal(source.title()));
    }

    /** A matrix of one letter each, so that it can be read as a table. */
    private TypeSpec levels() {
        ClassName level = companion("AlertLevel");
        String versions = spec.protocols().stream().map(ProtocolVersion::title).collect(Collectors.joining(", "));
        TypeSpec.Builder type = TypeSpec.classBuilder("Levels")
                .addJavadoc("$L", Javadoc.filled("The levels in " + Javadoc.text(versions) + "."))
                .addModifiers(Modifier.STATIC, Modifier.FINAL);
        for (Level each : Level.values()) {
            type.addField(JavaSource.field(
                            level, letter(each), each.name() + ".", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.$L", level, each.name())
                    .build());
        }
        return type.addField(JavaSource.field(
                                ArrayTypeName.of(ArrayTypeName.of(level)),
                                "OF",
                                "By ordinal of the alert, then of the protocol version.",
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(block("{", "}", alert -> besideName(alert, row(alert))))
                        .build())
                .addMethod(JavaSource.noObjects())
                .build();
    }

    private String row(Alert alert) {
        return spec.protocols().stream()
                .map(protocol -> letter(alert.levelIn(protocol)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String letter(Level level) {
        return level.name().substring(0, 1);
    }

    /** A nested class with one constant: by ordinal of the enum. */
    private static TypeSpec holder(String name, String about, TypeName type, CodeBlock value) {
        return TypeSpec.classBuilder(name)
                .addJavadoc("$L", about)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addField(JavaSource.field(type, "OF", "By ordinal.", Modifier.STATIC, Modifier.FINAL)
                        .initializer(value)
                        .build())
                .addMethod(JavaSource.noObjects())
                .build();
    }

    /** One text rather than a block for each alert: JavaPoet goes through all blocks twice. */
    private CodeBlock block(String open, String close, Function<Alert, String> item) {
        StringBuilder text = new StringBuilder(open);
        for (Alert alert : spec.alerts()) {
            text.append(text.length() == open.length() ? "\n" : ",\n").append(indented(item.apply(alert), 1));
        }
        return CodeBlock.of("$L", text.append('\n').append(close));
    }

    private static String indented(String lines, int depth) {
        String indent = "    ".repeat(depth);
        return indent + lines.replace("\n", "\n" + indent);
    }

    private static String underName(Alert alert, String value) {
        return "// " + alert.name() + "\n" + value;
    }

    private static String besideName(Alert alert, String value) {
        return "/* " + alert.name() + " */ " + value;
    }

    /** Not generic: javac takes ten seconds to infer the types of 256 generic calls within one. */
    private static MethodSpec listOf(String method, TypeName item) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc(JavaSource.doc(
                        "Makes a list that cannot be changed.", "@param items what it holds", "@return the list"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
                .addParameter(ArrayTypeName.of(item), "items")
                .varargs()
                .addStatement("return listOf(items)")
                .build();
    }

    private static MethodSpec listOf() {
        TypeVariableName item = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("listOf")
                .addJavadoc(JavaSource.doc(
                        "Makes a list that cannot be changed.",
                        "@param items what it holds",
                        "@param <T> of what type",
                        "@return the list"))
                .addAnnotation(SafeVarargs.class)
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "varargs")
                        .build())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(item)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
                .addParameter(ArrayTypeName.of(item), "items")
                .varargs()
                .addStatement("return $T.unmodifiableList($T.asList(items))", Collections.class, Arrays.class)
                .build();
    }
}
