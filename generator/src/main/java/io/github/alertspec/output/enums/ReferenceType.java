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
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** {@code TlsReference}: where a fact about an alert stands. */
final class ReferenceType {
    private static final TypeName TEXT = TypeName.get(String.class);
    private static final TypeName OPTIONAL_TEXT = ParameterizedTypeName.get(ClassName.get(Optional.class), TEXT);

    private final ClassName self;

    ReferenceType(Settings settings) {
        this.self = JavaSource.companion(settings, "Reference");
    }

    TypeSpec.Builder type() {
        return TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Where an alert is defined: a document, mostly an RFC, and its section.")
                .addField(field("document", "The document."))
                .addField(field("section", "The section, or nothing."))
                .addField(field("url", "The address, or nothing."))
                .addField(field("title", "All of it as a person writes it."))
                .addMethod(constructor())
                .addMethod(JavaSource.accessor(
                        "document", TEXT, "The document.", "such as {@code RFC9846}", CodeBlock.of("document")))
                .addMethod(JavaSource.accessor(
                        "section",
                        OPTIONAL_TEXT,
                        "The section within the document, without a sign.",
                        "such as {@code 6.2}, or empty for the whole document",
                        orEmpty("section")))
                .addMethod(JavaSource.accessor(
                        "url",
                        OPTIONAL_TEXT,
                        "The address of the section or document.",
                        "an http or https URL, or empty",
                        orEmpty("url")))
                .addMethod(override("toString", String.class)
                        .addJavadoc("The reference as a person writes it, such as {@code RFC 9846, section 6.2}.\n")
                        .addStatement("return title")
                        .build())
                .addMethod(override("equals", boolean.class)
                        .addParameter(Object.class, "other")
                        .beginControlFlow("if (!(other instanceof $T))", self)
                        .addStatement("return false")
                        .endControlFlow()
                        .addStatement("$1T that = ($1T) other", self)
                        .addStatement("return title.equals(that.title) && url.equals(that.url)")
                        .build())
                .addMethod(override("hashCode", int.class)
                        .addStatement("return title.hashCode()")
                        .build());
    }

    private static FieldSpec field(String name, String about) {
        return JavaSource.field(TEXT, name, about, Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private static MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc(JavaSource.doc(
                        "A reference.",
                        "@param document the document",
                        "@param section the section, or nothing",
                        "@param url the address, or nothing",
                        "@param title all of it as a person writes it"));
        for (String field : new String[] {"document", "section", "url", "title"}) {
            constructor.addParameter(TEXT, field).addStatement("this.$1N = $1N", field);
        }
        return constructor.build();
    }

    private static CodeBlock orEmpty(String field) {
        return CodeBlock.of("$1N.isEmpty() ? $2T.empty() : $2T.of($1N)", field, Optional.class);
    }

    private static MethodSpec.Builder override(String name, Class<?> type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
