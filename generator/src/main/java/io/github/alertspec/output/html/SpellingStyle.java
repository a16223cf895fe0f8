package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A way in which products write the registered name of an alert, or its code; {@code names.js} knows the same ones. */
enum SpellingStyle {
    /** {@code handshake_failure}. */
    SNAKE('s', alert -> alert.name()),
    /** {@code HANDSHAKE_FAILURE}. */
    UPPER('u', alert -> alert.name().toUpperCase(Locale.ROOT)),
    /** {@code handshake failure}. */
    WORDS('w', alert -> alert.name().replace('_', ' ')),
    /** {@code HandshakeFailure}. */
    CAMEL('c', alert -> capitals(alert, "")),
    /** {@code Handshake Failure}. */
    TITLE('t', alert -> capitals(alert, " ")),
    /** {@code Handshake failure}. */
    SENTENCE('f', alert -> capital(alert.name().replace('_', ' '))),
    /** {@code 128}: the two digits of the code behind the 1 of an error of QUIC. */
    QUIC('q', alert -> "1" + HexFormat.of().toHexDigits((byte) alert.code()));

    private final char letter;
    private final Function<Alert, String> written;

    SpellingStyle(char letter, Function<Alert, String> written) {
        this.letter = letter;
        this.written = written;
    }

    /** How the page tells its script this style. */
    char letter() {
        return letter;
    }

    /** An alert as products of this style write it. */
    String of(Alert alert) {
        return written.apply(alert);
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
