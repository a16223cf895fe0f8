package io.github.alertspec.output.enums;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.text.JavaNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * {@code TlsAlert.ofCode}: two tables of 256 entries, so that each of its forms is one range check and one array load.
 * They are fields of the enum and no class of their own: to load one more class takes longer than to fill them.
 */
final class CodeLookup {
    private static final int CODES = AlertSpec.MAX_CODE + 1;

    private final ClassName self;
    private final TypeName optional;
    private final String byCode;
    private final String answers;
    private final String noAlert;

    CodeLookup(ClassName self, AlertSpec spec) {
        Set<String> constants = spec.alerts().stream()
                .map(alert -> JavaNames.constant(alert.name()))
                .collect(Collectors.toSet());
        this.self = self;
        this.optional = ParameterizedTypeName.get(ClassName.get(Optional.class), self);
        this.byCode = free("BY_CODE", constants);
        this.answers = free("ANSWERS", constants);
        this.noAlert = JavaSource.noAlert(spec);
    }

    /** A name of a field that no constant has; the name of a constant never ends with an underscore. */
    private static String free(String name, Set<String> constants) {
        return constants.contains(name) ? name + "_" : name;
    }

    List<FieldSpec> tables() {
        return List.of(
                table(self, byCode, "The alert of each octet, null where there is none.", "byCode()"),
                table(optional, answers, "The same, as lookups answer it.", "answers()"));
    }

    private static FieldSpec table(TypeName item, String name, String about, String maker) {
        return JavaSource.field(ArrayTypeName.of(item), name, about, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(maker)
                .build();
    }

    MethodSpec ofCode() {
        return method("ofCode", optional)
                .addJavadoc(JavaSource.doc(
                        "Finds an alert by its code.",
                        "@param code any number; the codes on the wire are 0 to 255",
                        "@return the alert, or empty for a code that is " + noAlert + " or no octet"))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "code")
                .addStatement(
                        "return code >= 0 && code < $1L.length ? $1L[code] : $2T.empty()", answers, Optional.class)
                .build();
    }

    MethodSpec ofCodeOtherwise() {
        return method("ofCode", self)
                .addJavadoc(JavaSource.doc(
                        "Finds an alert by its code, with an answer for all other numbers.",
                        "@param code any number; the codes on the wire are 0 to 255",
                        "@param otherwise the answer for a code that is " + noAlert
                                + " or no octet; null comes back only if given here",
                        "@return the alert, or what it is otherwise"))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "code")
                .addParameter(self, "otherwise")
                .addStatement("$1T alert = code >= 0 && code < $2L.length ? $2L[code] : null", self, byCode)
                .addStatement("return alert == null ? otherwise : alert")
                .build();
    }

    List<MethodSpec> makers() {
        return List.of(
                method("byCode", ArrayTypeName.of(self))
                        .addJavadoc(JavaSource.doc("Makes the table of alerts.", "@return 256 entries"))
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("$1T[] byCode = new $1T[$2L]", self, CODES)
                        .beginControlFlow("for ($T alert : values())", self)
                        .addStatement("byCode[alert.code] = alert")
                        .endControlFlow()
                        .addStatement("return byCode")
                        .build(),
                method("answers", ArrayTypeName.of(optional))
                        .addJavadoc(
                                JavaSource.doc("Makes the table of answers.", "@return 256 entries, none of them null"))
                        .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                                .addMember("value", "{$S, $S}", "unchecked", "rawtypes")
                                .build())
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("$T[] answers = new $T[$L]", optional, Optional.class, CODES)
                        .beginControlFlow("for (int code = 0; code < answers.length; code++)")
                        .addStatement("answers[code] = $T.ofNullable($L[code])", Optional.class, byCode)
                        .endControlFlow()
                        .addStatement("return answers")
                        .build());
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(result);
    }
}
