package com.example.benchmarks;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlerts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What products call one alert: their words and numbers for it, out of the generated tables. */
final class AlertWords {
    private static final Pattern REASON = Pattern.compile("(sslv3|tlsv1|tlsv13|ssl/tls) alert .*|tlsv1 .*");
    private static final Pattern CONSTANT = Pattern.compile("(SSLV3|TLSV1|TLSV13)_(ALERT_)?[A-Z0-9_]+");
    private static final Pattern ERROR = Pattern.compile("SSL_ERROR_[A-Z0-9_]+_ALERT");
    private static final Pattern TEXT = Pattern.compile("(?!unknown$)[A-Za-z][^()]{4,}");
    private static final Pattern ANY = Pattern.compile(".*");
    private static final int REASON_BASE = 1000;
    private static final int FATAL = 2 << 8;

    private final TlsAlert alert;

    AlertWords(TlsAlert alert) {
        this.alert = alert;
    }

    /** The line with this alert's words in it; other fields stay. Empty if a product has no words for the alert. */
    Optional<String> in(String line) {
        StringBuilder text = new StringBuilder();
        Matcher fields = LogTemplate.FIELD.matcher(line);
        while (fields.find()) {
            Optional<String> word = word(fields.toMatchResult());
            if (word.isEmpty()) {
                return Optional.empty();
            }
            fields.appendReplacement(text, Matcher.quoteReplacement(word.get()));
        }
        return Optional.of(fields.appendTail(text).toString());
    }

    private Optional<String> word(MatchResult field) {
        int reason = REASON_BASE + alert.code();
        return switch (field.group(1)) {
            case "code" -> Optional.of(Integer.toString(alert.code()));
            case "name" -> Optional.of(alert.registeredName());
            case "NAME" -> Optional.of(alert.registeredName().toUpperCase(Locale.ROOT));
            case "packed14" -> Optional.of("14094%03X".formatted(reason));
            case "packed0A" -> Optional.of("0A000%03X".formatted(reason));
            case "boring-hex" -> Optional.of("10000%03x".formatted(reason));
            case "boring-decimal" -> Optional.of(Integer.toString(0x10000000 + reason));
            case "curl-number" -> Optional.of(Integer.toString(FATAL + alert.code()));
            case "curl-hex" -> Optional.of("%x".formatted(FATAL + alert.code()));
            case "quic" -> Optional.of("0x%x".formatted(0x100 + alert.code()));
            case "openssl-name" -> text("openssl").map(text -> alert.registeredName());
            case "openssl-reason" -> stack("openssl", REASON);
            case "python-reason" -> stack("python", CONSTANT);
            case "boringssl-reason" -> stack("boringssl", CONSTANT);
            case "nss-error" -> stack("nss", ERROR);
            case "curl" -> stack("curl", ANY);
            case "openssl", "boringssl", "jsse", "bouncycastle", "go", "rustls", "erlang", "gnutls", "wireshark" ->
                text(field.group(1));
            default -> Optional.of(field.group());
        };
    }

    /** What a product prints first of all, if it has a word for the alert and does not print that it is unknown. */
    private Optional<String> text(String stack) {
        return TlsAlerts.stackNames(stack, alert).stream()
                .limit(1)
                .filter(name -> TEXT.matcher(name).matches())
                .findFirst();
    }

    private Optional<String> stack(String stack, Pattern shape) {
        return TlsAlerts.stackNames(stack, alert).stream()
                .filter(name -> shape.matcher(name).matches())
                .findFirst();
    }
}
