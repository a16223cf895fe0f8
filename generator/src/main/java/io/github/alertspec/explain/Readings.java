package io.github.alertspec.explain;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Everything that a bare number can mean: a code, or a code packed together with other things. */
final class Readings {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,10}");
    private static final Pattern PREFIXED = Pattern.compile("0[xX][0-9a-fA-F]{1,8}");
    private static final Pattern ERROR_CODE = Pattern.compile("[0-9a-fA-F]{8}");

    private static final int OPENSSL_ALERTS = 1000;
    private static final int QUIC_ALERTS = 0x100;

    private final AlertSpec spec;
    private final Map<Alert, List<String>> reasons = new LinkedHashMap<>();

    Readings(AlertSpec spec) {
        this.spec = spec;
    }

    /** The number that a question is, in decimal or, after {@code 0x}, hexadecimal. */
    static OptionalLong number(String asked) {
        if (DECIMAL.matcher(asked).matches()) {
            return OptionalLong.of(Long.parseLong(asked));
        }
        return PREFIXED.matcher(asked).matches()
                ? OptionalLong.of(Long.parseLong(asked.substring(2), 16))
                : OptionalLong.empty();
    }

    /** The alerts that a question can mean as a number, the registered code first. */
    List<Answer.Finding> of(String asked) {
        number(asked).ifPresent(number -> {
            add(number, "code " + number);
            ownNumbers(number);
            reason(number - OPENSSL_ALERTS, "OpenSSL's reason " + number + ", which is 1000 + ");
            errorCode(number);
            packed(number);
        });
        if (ERROR_CODE.matcher(asked).matches()) {
            errorCode(Long.parseLong(asked, 16));
        }
        return reasons.entrySet().stream()
                .map(entry -> new Answer.Finding(entry.getKey(), String.join("; ", entry.getValue())))
                .toList();
    }

    private void ownNumbers(long number) {
        for (Alert alert : spec.alerts()) {
            for (Stack stack : spec.stacks()) {
                for (StackName name : alert.namesIn(stack)) {
                    boolean own = number != alert.code();
                    if (own && name.code().isPresent() && name.code().getAsInt() == number) {
                        add(alert, "shown as " + number + " by " + stack.title());
                    }
                }
            }
        }
    }

    /** OpenSSL 3 has 8 bits of library and 23 of reason, what came before it 12 bits of reason; the library is 20 or 16. */
    private void errorCode(long number) {
        if (number >>> 23 == 0x14) {
            reason((number & 0x7FFFFF) - OPENSSL_ALERTS, "OpenSSL's error " + hex(number) + ", reason 1000 + ");
        } else if (number >>> 24 == 0x14 || number >>> 24 == 0x10) {
            reason((number & 0xFFF) - OPENSSL_ALERTS, "OpenSSL's error " + hex(number) + ", reason 1000 + ");
        }
    }

    private void reason(long code, String before) {
        add(code, before + code);
    }

    private void packed(long number) {
        long level = number >>> 8;
        long code = number & 0xFF;
        if (level == 1 || level == 2) {
            String word = level == 1 ? "warning" : "fatal";
            add(code, "curl's level × 256 + code: " + word + ", " + level + " × 256 + " + code);
        }
        if (level == 1) {
            add(
                    code,
                    "QUIC's CRYPTO_ERROR " + String.format("0x%x", number) + ", which is 0x100 + "
                            + (number - QUIC_ALERTS));
        }
    }

    private static String hex(long number) {
        return String.format("%08X", number);
    }

    private void add(long code, String reason) {
        if (code >= 0 && code <= AlertSpec.MAX_CODE) {
            spec.alert((int) code).ifPresent(alert -> add(alert, reason));
        }
    }

    private void add(Alert alert, String reason) {
        List<String> all = reasons.computeIfAbsent(alert, key -> new ArrayList<>());
        if (!all.contains(reason)) {
            all.add(reason);
        }
    }
}
