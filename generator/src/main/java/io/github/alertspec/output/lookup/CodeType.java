package io.github.alertspec.output.lookup;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code TlsAlertCode}: one of the 256 codes a peer can send, known or not. */
final class CodeType {
    private static final String UNASSIGNED = "unassigned";

    private final AlertSpec spec;
    private final Settings settings;
    private final ClassName self;

    CodeType(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.settings = settings;
        this.self = JavaSource.companion(settings, "AlertCode");
    }

    TypeSpec.Builder type() {
        ClassName alert = JavaSource.alert(settings);
        ClassName alerts = JavaSource.companion(settings, "Alerts");
        ClassName assignment = JavaSource.companion(settings, "AlertAssignment");
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "The code of an alert as a peer sent it, whether or not anyone knows it: there is one value for each octet.\n\n")
                .addJavadoc("<p>Use it where an unknown code must be kept rather than dropped.\n")
                .addField(JavaSource.field(
                                ArrayTypeName.of(self),
                                "ALL",
                                "All codes, by value.",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .build())
                .addStaticBlock(CodeBlock.builder()
                        .addStatement("ALL = new $T[$L]", self, AlertSpec.MAX_CODE + 1)
                        .beginControlFlow("for (int value = 0; value < ALL.length; value++)")
                        .addStatement("ALL[value] = new $T(value)", self)
                        .endControlFlow()
                        .build())
                .addField(JavaSource.field(TypeName.INT, "value", "0 to 255.", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(JavaSource.doc("A code.", "@param value 0 to 255"))
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(TypeName.INT, "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("ofOctet")
                        .addJavadoc("The code of an octet from the wire. It never throws.\n\n")
                        .addJavadoc("@param octet the second octet of an alert message\n@return the code, never null\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addParameter(TypeName.BYTE, "octet")
                        .addStatement("return ALL[octet & 0xff]")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("The code of a number.\n\n")
                        .addJavadoc(
                                "@param code any number\n@return the code, or empty for a number that is no octet\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), self))
                        .addParameter(TypeName.INT, "code")
                        .addStatement(
                                "return code >= 0 && code < ALL.length ? $1T.of(ALL[code]) : $1T.empty()",
                                Optional.class)
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc(JavaSource.doc(
                                "The code of an alert.", "@param alert the alert", "@return its code, never null"))
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(self)
                        .addParameter(alert, "alert")
                        .addStatement("return ALL[alert.code()]")
                        .build())
                .addMethod(JavaSource.accessor(
                        "value", TypeName.INT, "The code as a number.", "0 to 255", CodeBlock.of("value")))
                .addMethod(JavaSource.accessor(
                        "alert",
                        ParameterizedTypeName.get(ClassName.get(Optional.class), alert),
                        "The alert that has this code.",
                        "the alert, or empty where the code is " + JavaSource.noAlert(spec),
                        CodeBlock.of("$T.ofCode(value)", alert)))
                .addMethod(JavaSource.accessor(
                        "assignment",
                        assignment,
                        "What the spec says of this code.",
                        "never null, never out of range",
                        CodeBlock.of("$T.assignment(value)", alerts)))
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addJavadoc("The code for a log line: {@code handshake_failure(40)}, {@code unassigned(7)}.\n")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement(
                                "return alert().map($T::registeredName).$L + '(' + value + ')'",
                                alert,
                                spec.leftOut().isEmpty()
                                        ? CodeBlock.of("orElse($S)", UNASSIGNED)
                                        : CodeBlock.of("orElseGet(this::nameOfLeftOut)"))
                        .build());
        if (!spec.leftOut().isEmpty()) {
            type.addMethod(nameOfLeftOut());
        }
        return type;
    }

    private MethodSpec nameOfLeftOut() {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (value)");
        for (Alert each : spec.leftOut()) {
            code.add("case $L:\n$>", each.code())
                    .addStatement("return $S", each.name())
                    .add("$<");
        }
        return MethodSpec.methodBuilder("nameOfLeftOut")
                .addJavadoc(JavaSource.doc(
                        "The name of a code that is known and whose alert is left out here.",
                        "@return the registered name, or {@code " + UNASSIGNED + "}"))
                .addModifiers(Modifier.PRIVATE)
                .returns(String.class)
                .addCode(code.add("default:\n$>")
                        .addStatement("return $S", UNASSIGNED)
                        .add("$<")
                        .endControlFlow()
                        .build())
                .build();
    }
}
