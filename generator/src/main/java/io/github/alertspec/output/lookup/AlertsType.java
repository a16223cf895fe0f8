package io.github.alertspec.output.lookup;

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
import io.github.alertspec.spec.Status;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code TlsAlerts}: the static methods that find alerts by what a stack shows of them. */
final class AlertsType {
    private final AlertSpec spec;
    private final Settings settings;
    private final ClassName alert;
    private final ClassName names;

    AlertsType(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.settings = settings;
        this.alert = JavaSource.alert(settings);
        this.names = JavaSource.companion(settings, "StackNames");
    }

    TypeSpec.Builder type() {
        TypeName alertList = ParameterizedTypeName.get(ClassName.get(List.class), alert);
        TypeName textList = ParameterizedTypeName.get(List.class, String.class);
        return TypeSpec.classBuilder(JavaSource.companion(settings, "Alerts"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Finds alerts by what an implementation of TLS shows of them.\n")
                .addJavadoc("No method throws for an unknown value; null is unknown too.\n")
                .addMethod(JavaSource.noObjects())
                .addMethod(method("ofStackName", alertList)
                        .addJavadoc("Finds the alerts that a stack shows under a name.\n\n")
                        .addJavadoc(
                                "@param stack the id of the stack, such as {@code openssl}; see {@link #stacks()}\n")
                        .addJavadoc(
                                "@param name the words exactly as the stack writes them, such as {@code sslv3 alert handshake failure}\n")
                        .addJavadoc(
                                "@return by code; several where the stack gives several alerts one name, empty if it has no such name\n")
                        .addParameter(CharSequence.class, "stack")
                        .addParameter(CharSequence.class, "name")
                        .addStatement("return $T.of(stack).byName(name)", names)
                        .build())
                .addMethod(method("ofStackCode", alertList)
                        .addJavadoc("Finds the alerts for which a stack shows a number of its own.\n\n")
                        .addJavadoc("@param stack the id of the stack, such as {@code curl}; see {@link #stacks()}\n")
                        .addJavadoc("@param code the number that the stack shows\n")
                        .addJavadoc("@return by code; empty if the stack has no such number\n")
                        .addParameter(CharSequence.class, "stack")
                        .addParameter(TypeName.INT, "code")
                        .addStatement("return $T.of(stack).byCode(code)", names)
                        .build())
                .addMethod(method("stackNames", textList)
                        .addJavadoc("The names that a stack has for an alert.\n\n")
                        .addJavadoc("@param stack the id of the stack; see {@link #stacks()}\n@param alert the alert\n")
                        .addJavadoc(
                                "@return the words, the most usual first; unmodifiable, empty if the stack has none\n")
                        .addParameter(CharSequence.class, "stack")
                        .addParameter(alert, "alert")
                        .addStatement("return $T.of(stack).names(alert)", names)
                        .build())
                .addMethod(method("stacks", textList)
                        .addJavadoc("The ids of the stacks whose names are compiled in.\n\n@return unmodifiable\n")
                        .addStatement("return $T.IDS", names)
                        .build())
                .addMethod(ofQuicError())
                .addMethod(assignment());
    }

    private MethodSpec ofQuicError() {
        return method("ofQuicError", ParameterizedTypeName.get(ClassName.get(Optional.class), alert))
                .addJavadoc("Finds the alert inside a QUIC transport error: CRYPTO_ERROR is 0x100 + code,\n")
                .addJavadoc(
                        "<a href=\"https://www.rfc-editor.org/rfc/rfc9001#section-4.8\">RFC 9001, section 4.8</a>.\n\n")
                .addJavadoc("@param error the error code of a CONNECTION_CLOSE frame\n")
                .addJavadoc(
                        "@return the alert, or empty if the error is no CRYPTO_ERROR or its code is $L\n",
                        JavaSource.noAlert(spec))
                .addParameter(TypeName.LONG, "error")
                .addStatement(
                        "return (error & ~0xffL) == 0x100 ? $T.ofCode((int) error & 0xff) : $T.empty()",
                        alert,
                        Optional.class)
                .build();
    }

    private MethodSpec assignment() {
        ClassName assignment = JavaSource.companion(settings, "AlertAssignment");
        ClassName status = JavaSource.companion(settings, "AlertStatus");
        return method("assignment", assignment)
                .addJavadoc("What a number is as the code of an alert.\n\n")
                .addJavadoc("@param code any number\n@return never null\n")
                .addParameter(TypeName.INT, "code")
                .beginControlFlow("if (code < 0 || code > 255)")
                .addStatement("return $T.OUT_OF_RANGE", assignment)
                .endControlFlow()
                .addStatement("$T alert = $T.ofCode(code).orElse(null)", alert, alert)
                .beginControlFlow("if (alert == null)")
                .addCode(ofLeftOut(assignment))
                .endControlFlow()
                .addStatement("return alert.status() == $1T.RESERVED ? $2T.RESERVED : $2T.ASSIGNED", status, assignment)
                .build();
    }

    /** A code whose alert the view leaves out is taken all the same. */
    private CodeBlock ofLeftOut(ClassName assignment) {
        if (spec.leftOut().isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("return $T.UNASSIGNED", assignment)
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (code)");
        for (boolean isReserved : new boolean[] {true, false}) {
            List<Alert> alerts = spec.leftOut().stream()
                    .filter(each -> (each.status().kind() == Status.Kind.RESERVED) == isReserved)
                    .toList();
            alerts.forEach(each -> code.add("case $L:\n", each.code()));
            if (!alerts.isEmpty()) {
                code.add("$>").addStatement("return $T.$L", assignment, isReserved ? "RESERVED" : "ASSIGNED");
                code.add("$<");
            }
        }
        return code.add("default:\n$>")
                .addStatement("return $T.UNASSIGNED", assignment)
                .add("$<")
                .endControlFlow()
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type);
    }
}
