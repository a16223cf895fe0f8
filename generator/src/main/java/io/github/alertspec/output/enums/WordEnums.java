package io.github.alertspec.output.enums;

import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.output.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The small enums in whose words an alert's methods answer. */
final class WordEnums {
    private WordEnums() {}

    static TypeSpec.Builder level(Settings settings) {
        return enumOf(
                settings.companion("AlertLevel"),
                "The level that a protocol version gives an alert.",
                constants(
                        "FATAL", "Always fatal, 2 on the wire.",
                        "WARNING", "Always a warning, 1 on the wire.",
                        "EITHER", "The sender chooses.",
                        "UNDEFINED", "The version does not define the alert, or forbids to send it."));
    }

    static TypeSpec.Builder status(Settings settings) {
        return enumOf(
                settings.companion("AlertStatus"),
                "What the spec says of the code of an alert.",
                constants(
                        "ASSIGNED", "In use.",
                        "RESERVED", "No longer to be sent; the code stays with this alert.",
                        "DEPRECATED", "Still defined, to be avoided.",
                        "PRIVATE", "Not in the registry; known to those who share the spec."));
    }

    static TypeSpec.Builder closure(Settings settings) {
        return enumOf(
                settings.companion("AlertClosure"),
                "Whether an alert ends the connection.",
                constants(
                        "ALWAYS", "It ends the connection, whatever its level.",
                        "WHEN_FATAL", "It ends the connection when it is sent as fatal.",
                        "NEVER", "The connection goes on."));
    }

    static TypeSpec.Builder sender(Settings settings) {
        return enumOf(
                settings.companion("AlertSender"),
                "Which side of a connection can send an alert.",
                constants(
                        "CLIENT", "Only the client.",
                        "SERVER", "Only the server.",
                        "EITHER", "The client and the server."));
    }

    private static TypeSpec.Builder enumOf(String name, String about, Map<String, String> constants) {
        TypeSpec.Builder type =
                TypeSpec.enumBuilder(name).addModifiers(Modifier.PUBLIC).addJavadoc("$L", about);
        constants.forEach((constant, meaning) -> type.addEnumConstant(
                constant,
                TypeSpec.anonymousClassBuilder("").addJavadoc("$L", meaning).build()));
        return type;
    }

    private static Map<String, String> constants(String... namesAndMeanings) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (int i = 0; i < namesAndMeanings.length; i += 2) {
            constants.put(namesAndMeanings[i], namesAndMeanings[i + 1]);
        }
        return constants;
    }
}
