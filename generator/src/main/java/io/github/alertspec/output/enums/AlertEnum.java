package io.github.alertspec.output.enums;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.output.View;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Status;
import io.github.alertspec.text.JavaNames;
import io.github.alertspec.text.Javadoc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code TlsAlert}: one constant for each alert of the spec. Its constants carry codes only; all else is loaded on use. */
final class AlertEnum {
    private final AlertSpec spec;
    private final Settings settings;
    private final ClassName self;
    private final ClassName facts;

    AlertEnum(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.settings = settings;
        this.self = JavaSource.alert(settings);
        this.facts = JavaSource.companion(settings, "AlertFacts");
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n\n", Javadoc.filled(Javadoc.text(spec.title()) + "."))
                .addJavadoc(
                        "<p>Every alert of $L has a constant, the reserved ones too. A peer may send any octet: what is no\n",
                        spec.leftOut().isEmpty() ? "the spec" : "these versions")
                .addJavadoc("constant here is answered with an empty {@code Optional}, never with an exception.\n");
        View.leftOut(spec).ifPresent(text -> type.addJavadoc("\n<p>$L\n", Javadoc.filled(Javadoc.text(text))));
        spec.alerts().forEach(alert -> type.addEnumConstant(JavaNames.constant(alert.name()), constant(alert)));
        CodeLookup codes = new CodeLookup(self, spec);
        NameLookup names = new NameLookup(self, spec.alerts().size());
        BytesLookup bytes = new BytesLookup(self, spec.alerts().size());
        codes.tables().forEach(type::addField);
        type.addField(JavaSource.field(TypeName.INT, "code", "The code on the wire.", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(JavaSource.doc("One alert.", "@param code the code on the wire"))
                        .addParameter(TypeName.INT, "code")
                        .addStatement("this.code = code")
                        .build())
                .addMethod(codes.ofCode())
                .addMethod(codes.ofCodeOtherwise())
                .addMethod(names.ofName())
                .addMethod(bytes.ofName());
        accessors().forEach(type::addMethod);
        type.addMethod(levelIn());
        codes.makers().forEach(type::addMethod);
        return type.addType(names.byName()).addType(bytes.byBytes());
    }

    private TypeSpec constant(Alert alert) {
        String sources = alert.references().stream()
                .map(reference -> reference
                        .link()
                        .map(url -> Javadoc.link(url, reference.title()))
                        .orElse(Javadoc.text(reference.title())))
                .map(Javadoc::filled)
                .collect(Collectors.joining(",\n"));
        TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("$L", alert.code())
                .addJavadoc("$L\n\n", Javadoc.filled(Javadoc.text(alert.summary())))
                .addJavadoc(
                        "<p>Code $L, $L. See\n$L.\n",
                        alert.code(),
                        alert.status().kind().word(),
                        sources);
        if (alert.status().kind() == Status.Kind.DEPRECATED) {
            constant.addJavadoc("\n$L\n", Javadoc.filled("@deprecated " + deprecation(alert.status())))
                    .addAnnotation(Deprecated.class);
        }
        return constant.build();
    }

    private static String deprecation(Status status) {
        String since = status.since()
                .map(reference -> "since " + Javadoc.text(reference.title()))
                .orElse("still defined, to be avoided");
        return since
                + status.replacement()
                        .map(name -> "; use {@link #" + JavaNames.constant(name) + "}")
                        .orElse("");
    }

    private List<MethodSpec> accessors() {
        TypeName text = TypeName.get(String.class);
        TypeName texts = ParameterizedTypeName.get(List.class, String.class);
        TypeName references =
                ParameterizedTypeName.get(ClassName.get(List.class), JavaSource.companion(settings, "Reference"));
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(
                JavaSource.accessor("code", TypeName.INT, "The code on the wire.", "0 to 255", CodeBlock.of("code")));
        methods.add(fact(
                "registeredName", text, "The name in the registry.", "such as {@code handshake_failure}", "Names"));
        methods.add(fact("summary", text, "What the sender of this alert means.", "one sentence", "Summaries"));
        methods.add(fact(
                "description",
                text,
                "When it is sent and what it does and does not prove.",
                "one paragraph",
                "Descriptions"));
        methods.add(fact(
                "status",
                JavaSource.companion(settings, "AlertStatus"),
                "What the spec says of the code of this alert.",
                "the status, never null",
                "Statuses"));
        methods.add(fact(
                "closure",
                JavaSource.companion(settings, "AlertClosure"),
                "Whether this alert ends the connection.",
                "the rule, never null",
                "Closures"));
        methods.add(fact(
                "sender",
                JavaSource.companion(settings, "AlertSender"),
                "Which side can send this alert.",
                "the side, never null",
                "Senders"));
        methods.add(listFact(
                "causes", texts, "What usually makes a peer send this alert.", "sentences; unmodifiable", "Causes"));
        methods.add(remedies(texts));
        methods.add(listFact(
                "receiverRemedies",
                texts,
                "What the operator of the side that received this alert can do.",
                "sentences; unmodifiable",
                "ReceiverRemedies"));
        methods.add(listFact(
                "senderRemedies",
                texts,
                "What the operator of the side that sent this alert can do.",
                "sentences; unmodifiable",
                "SenderRemedies"));
        methods.add(listFact(
                "references", references, "Where this alert is defined.", "never empty; unmodifiable", "References"));
        return methods;
    }

    private static MethodSpec remedies(TypeName texts) {
        return MethodSpec.methodBuilder("remedies")
                .addJavadoc(
                        "What can be done about this alert: first on the side that received it, then on the side that sent it.\n\n")
                .addJavadoc("@return sentences; unmodifiable\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(texts)
                .addStatement("$T remedies = new $T<>(receiverRemedies())", texts, ArrayList.class)
                .addStatement("remedies.addAll(senderRemedies())")
                .addStatement("return $T.unmodifiableList(remedies)", java.util.Collections.class)
                .build();
    }

    private MethodSpec levelIn() {
        return MethodSpec.methodBuilder("levelIn")
                .addJavadoc("The level that a protocol version gives this alert.\n\n")
                .addJavadoc("@param protocol the version\n@return the level, never null\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaSource.companion(settings, "AlertLevel"))
                .addParameter(JavaSource.companion(settings, "Protocol"), "protocol")
                .addStatement("return $T.Levels.OF[ordinal()][protocol.ordinal()]", facts)
                .build();
    }

    private MethodSpec fact(String name, TypeName type, String about, String returns, String holder) {
        return JavaSource.accessor(name, type, about, returns, CodeBlock.of("$T.$L.OF[ordinal()]", facts, holder));
    }

    private MethodSpec listFact(String name, TypeName type, String about, String returns, String holder) {
        return JavaSource.accessor(name, type, about, returns, CodeBlock.of("$T.$L.OF.get(ordinal())", facts, holder));
    }
}
