package io.github.alertspec.output.lookup;

import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.JavaSource;
import io.github.alertspec.output.Settings;
import javax.lang.model.element.Modifier;

/** {@code TlsAlertAssignment}: what any number means as a code. */
final class AssignmentEnum {
    private AssignmentEnum() {}

    static TypeSpec.Builder type(Settings settings) {
        return TypeSpec.enumBuilder(JavaSource.companion(settings, "AlertAssignment"))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What a number is as the code of an alert.")
                .addEnumConstant(
                        "ASSIGNED", doc("The code of an alert in use, deprecated and private ones among them."))
                .addEnumConstant("RESERVED", doc("The code of an alert that is no longer to be sent."))
                .addEnumConstant("UNASSIGNED", doc("An octet that stands for no alert."))
                .addEnumConstant("OUT_OF_RANGE", doc("No octet: below 0 or above 255."));
    }

    private static TypeSpec doc(String text) {
        return TypeSpec.anonymousClassBuilder("").addJavadoc("$L", text).build();
    }
}
