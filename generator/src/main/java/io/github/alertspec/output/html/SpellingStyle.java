package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way in which products write the registered name of an alert, or its code; {@code names.js} knows the same ones. */
enum SpellingStyle {
    /** {@code handshake_failure}. */
    SNAKE('s'),
    /** {@code HANDSHAKE_FAILURE}. */
    UPPER('u'),
    /** {@code handshake failure}. */
    WORDS('w'),
    /** {@code HandshakeFailure}. */
    CAMEL('c'),
    /** {@code Handshake Failure}. */
    TITLE('t'),
    /** {@code Handshake failure}. */
    SENTENCE('f'),
    /** {@code 128}: the two digits of the code behind the 1 of an error of QUIC. */
    QUIC('q');

    private final char letter;

    SpellingStyle(char letter) {
        this.letter = letter;
    }

    /** How the page tells its script this style. */
    char letter() {
        return letter;
    }

    /** An alert as products of this style write it. */
    String of(Alert alert) {
        return switch (this) {
            case SNAKE -> alert.name();
            case UPPER -> alert.name().toUpperCase(Locale.ROOT);
            case WORDS -> alert.name().replace('_', ' ');
            case CAMEL -> capitals(alert, "");
            case TITLE -> capitals(alert, " ");
            case SENTENCE -> capital(alert.name().replace('_', ' '));
            case QUIC -> "1" + HexFormat.of().toHexDigits((byte) alert.code());
        };
    }

    private static String capitals(Alert alert, String between) {
        return Arrays.stream(alert.name().split("_", -1))
                .map(SpellingStyle::capital)
                .collect(Collectors.joining(between));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
