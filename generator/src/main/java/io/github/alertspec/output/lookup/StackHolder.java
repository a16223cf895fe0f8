package io.github.alertspec.output.lookup;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.text.JavaNames;
import io.github.alertspec.text.Javadoc;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.lang.model.element.Modifier;

/**
 * {@code InOpenssl}: the nested class of one stack, which the JVM loads when that stack is first asked for. A class of
 * its own also because a class file holds no more than 65,535 constants, all stacks together may have more names.
 */
final class StackHolder {
    private final AlertSpec spec;
    private final ClassName stackNames;
    private final ClassName alert;

    StackHolder(AlertSpec spec, ClassName stackNames, ClassName alert) {
        this.spec = spec;
        this.stackNames = stackNames;
        this.alert = alert;
    }

    static String nameOf(Stack stack) {
        String id = stack.id().replace('-', '_');
        return "In" + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    TypeSpec type(Stack stack) {
        return TypeSpec.classBuilder(nameOf(stack))
                .addJavadoc("$L", Javadoc.filled("The names in " + Javadoc.text(stack.title()) + "."))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(JavaSource.field(stackNames, "NAMES", "All of them.", Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T()", stackNames)
                        .build())
                .addStaticBlock(fill(stack))
                .addMethod(JavaSource.noObjects())
                .build();
    }

    private CodeBlock fill(Stack stack) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Alert each : spec.alerts()) {
            List<StackName> names = each.namesIn(stack);
            add(
                    code,
                    "named",
                    each,
                    names.stream()
                            .flatMap(name -> name.text().stream())
                            .distinct()
                            .map(JavaSource::literal)
                            .toList());
            add(
                    code,
                    "numbered",
                    each,
                    names.stream()
                            .map(StackName::code)
                            .filter(OptionalInt::isPresent)
                            .distinct()
                            .map(number -> CodeBlock.of("$L", number.getAsInt()))
                            .toList());
        }
        return code.build();
    }

    private void add(CodeBlock.Builder code, String method, Alert each, List<CodeBlock> values) {
        if (!values.isEmpty()) {
            code.addStatement(
                    "NAMES.$L($T.$L,$W$L)",
                    method,
                    alert,
                    JavaNames.constant(each.name()),
                    values.stream().collect(CodeBlock.joining(",$W")));
        }
    }
}
