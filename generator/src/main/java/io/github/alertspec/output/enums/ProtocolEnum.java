package io.github.alertspec.output.enums;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.text.JavaNames;
import io.github.alertspec.text.Javadoc;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Modifier;

/** {@code TlsProtocol}: the protocol versions of the spec. */
final class ProtocolEnum {
    private final AlertSpec spec;
    private final ClassName self;

    ProtocolEnum(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.self = JavaSource.companion(settings, "Protocol");
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The protocol versions in which alerts are sent, oldest first.");
        spec.protocols()
                .forEach(protocol ->
                        type.addEnumConstant(JavaNames.protocolConstant(protocol.id()), constant(protocol)));
        return type.addField(field(String.class, "id", "The word by which a spec calls it."))
                .addField(field(String.class, "title", "The name by which people call it."))
                .addField(field(OptionalInt.class, "wireVersion", "The number on the wire, if any."))
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc(JavaSource.doc(
                                "A version.",
                                "@param id the word by which a spec calls it",
                                "@param title the name by which people call it",
                                "@param wireVersion the number on the wire, if any"))
                        .addParameter(String.class, "id")
                        .addParameter(String.class, "title")
                        .addParameter(OptionalInt.class, "wireVersion")
                        .addStatement("this.id = id")
                        .addStatement("this.title = title")
                        .addStatement("this.wireVersion = wireVersion")
                        .build())
                .addMethod(ofId())
                .addMethod(accessor(
                        String.class, "id", "The word by which a spec calls this version.", "such as {@code TLS1.3}"))
                .addMethod(accessor(
                        String.class,
                        "title",
                        "The name by which people call this version.",
                        "such as {@code TLS 1.3}"))
                .addMethod(accessor(
                        OptionalInt.class,
                        "wireVersion",
                        "The version number on the wire, as an unsigned number; 0x0303 is TLS 1.2.",
                        "the number, or empty for a version that has none"));
    }

    private static FieldSpec field(Class<?> type, String name, String about) {
        return JavaSource.field(TypeName.get(type), name, about, Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private TypeSpec constant(ProtocolVersion protocol) {
        CodeBlock wire = protocol.wire()
                .map(version -> CodeBlock.of("$T.of($L)", OptionalInt.class, version))
                .orElse(CodeBlock.of("$T.empty()", OptionalInt.class));
        return TypeSpec.anonymousClassBuilder(
                        "$L, $L, $L", JavaSource.literal(protocol.id()), JavaSource.literal(protocol.title()), wire)
                .addJavadoc("$L", Javadoc.filled(Javadoc.text(protocol.title()) + "."))
                .build();
    }

    private MethodSpec ofId() {
        return MethodSpec.methodBuilder("ofId")
                .addJavadoc("Finds a version by the word by which a spec calls it.\n\n")
                .addJavadoc("@param id such as {@code TLS1.3}; letter case counts; null is no id\n")
                .addJavadoc("@return the version, or empty if there is none of that id\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), self))
                .addParameter(CharSequence.class, "id")
                .beginControlFlow("for ($T protocol : values())", self)
                .beginControlFlow("if (id != null && protocol.id.contentEquals(id))")
                .addStatement("return $T.of(protocol)", Optional.class)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.empty()", Optional.class)
                .build();
    }

    private static MethodSpec accessor(Class<?> type, String name, String about, String returns) {
        return JavaSource.accessor(name, TypeName.get(type), about, returns, CodeBlock.of("$N", name));
    }
}
