package io.github.alertspec.output.markdown;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.Settings;
import io.github.alertspec.output.WireForm;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What helps to use the page: whom an alert blames, how logs write its number, what a packet capture shows of it. */
final class Legend {
    private static final int BEST_KNOWN_CODE = 40;
    private static final int OPENSSL_REASON = 1000;
    private static final long OPENSSL_LIBRARY = 0x0A000000L;
    private static final int CURL_FATAL = 2 * 256;

    private final AlertSpec spec;
    private final Settings settings;

    Legend(AlertSpec spec, Settings settings) {
        this.spec = spec;
        this.settings = settings;
    }

    /** The intro of someone who has written none. */
    List<String> intro() {
        return List.of(
                "What each alert means, what usually causes it, and what either side can do about it.",
                "The side that finds a problem sends the alert, and both sides may log it, each in its own words. So look"
                        + " first whether the line says *received* or *sent*: what your side received, the other side"
                        + " objects to; what your side sent, it found itself. Then look for the number or the words of the"
                        + " line. A number that is in none of the tables may be made of one: see *Numbers in logs*.");
    }

    /** A table of the ways in which logs write the number of one alert. */
    String numbers() {
        Alert example = spec.alert(BEST_KNOWN_CODE).orElse(spec.alerts().get(0));
        int code = example.code();
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("In a log", example.name(), "How it is made"),
                List.of("code", String.valueOf(code), ""),
                List.of("code in hexadecimal", WireForm.hexadecimal(example), "")));
        if (hasStack("openssl")) {
            String error = String.format(Locale.ROOT, "%08X", OPENSSL_LIBRARY + OPENSSL_REASON + code);
            rows.add(List.of("reason of OpenSSL", String.valueOf(OPENSSL_REASON + code), "\"1000 + code\""));
            rows.add(List.of("error of OpenSSL", error, "the reason in hexadecimal, in the last three digits"));
        }
        if (hasStack("curl")) {
            rows.add(List.of("number in a trace of curl", String.valueOf(CURL_FATAL + code), "\"256 * level + code\""));
        }
        if (spec.protocols().stream().map(ProtocolVersion::id).anyMatch("QUIC"::equals)) {
            rows.add(List.of("error of QUIC", WireForm.quicError(example), "\"0x0100 + code\""));
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append(Markdown.row(
                    List.of(Markdown.text(row.get(0)), Markdown.code(row.get(1)), Markdown.cell(row.get(2)))));
            table.append(row.equals(rows.get(0)) ? "| --- | --- | --- |\n" : "");
        }
        return table.toString();
    }

    /** What the octets in the sections are; empty where the sections show none. */
    List<String> wire() {
        boolean shown = settings.docs().sections().contains(AlertPart.WIRE)
                && spec.alerts().stream()
                        .anyMatch(alert -> !WireForm.of(spec, alert).isEmpty());
        return shown
                ? List.of(
                        "In the clear an alert of TLS is a record of seven octets: type `15`, two of the version, the"
                                + " length `00 02`, the level, `01` for warning or `02` for fatal, and the code. SSL 3.0"
                                + " writes version `03 00`, TLS 1.0 `03 01`, TLS 1.1 `03 02`, TLS 1.2 and 1.3 `03 03`.",
                        "Once both sides have keys, level and code are encrypted. Up to TLS 1.2 the type `15` still shows"
                                + " that it is an alert; in TLS 1.3 the record looks like application data, type `17`."
                                + " A record of DTLS has epoch and sequence number, eight octets, behind the version. QUIC"
                                + " has no records: it closes the connection with an error that holds the code.")
                : List.of();
    }

    private boolean hasStack(String id) {
        return settings.stacksOf(spec).stream().map(Stack::id).anyMatch(id::equals);
    }
}
