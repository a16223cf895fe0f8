package io.github.alertspec.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes and checks the names that generated Java uses. */
public final class JavaNames {
    private JavaNames() {}

    /** {@code handshake_failure} → {@code HANDSHAKE_FAILURE}. */
    public static String constant(String alertName) {
        return alertName.toUpperCase(Locale.ROOT);
    }

    /** {@code TLS1.3} → {@code TLS_1_3}; {@code QUIC} → {@code QUIC}. */
    public static String protocolConstant(String protocolId) {
        return protocolId.replaceAll("(?<=[A-Z])(?=[0-9])", "_").replace('.', '_');
    }

    /** Whether every part of a dotted name is an identifier and no keyword of Java 8 to 25. */
    public static boolean isPackage(String name) {
        return !name.isEmpty() && Arrays.stream(name.split("\\.", -1)).allMatch(JavaNames::isIdentifier);
    }

    /** Whether a type may be called that: an ASCII identifier, no keyword of Java 8 to 25, no contextual one either. */
    public static boolean isType(String name) {
        return isIdentifier(name) && !isContextual(name);
    }

    /** The nearest legal package to a dotted name: {@code com.acme.my-app.int} → {@code com.acme.my_app.int_}. */
    public static String toPackage(String name) {
        return Arrays.stream(name.split("\\."))
                .filter(part -> !part.isEmpty())
                .map(JavaNames::toIdentifier)
                .collect(Collectors.joining("."));
    }

    private static String toIdentifier(String part) {
        String ascii = part.replaceAll("[^A-Za-z0-9_]", "_");
        String begun = Character.isDigit(ascii.charAt(0)) ? "_" + ascii : ascii;
        return isIdentifier(begun) ? begun : begun + "_";
    }

    private static boolean isIdentifier(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17);
    }

    private static boolean isContextual(String name) {
        return name.equals("record")
                || name.equals("var")
                || name.equals("yield")
                || name.equals("sealed")
                || name.equals("permits");
    }
}
