package com.example;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlerts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the message of a JSSE exception says of alerts.
 *
 * @param received the alert that the other side sent to this one
 * @param sent the alert that this side sent to the other
 */
record JsseMessage(Optional<TlsAlert> received, Optional<TlsAlert> sent) {
    private static final JsseMessage OF_NO_ALERT = new JsseMessage(Optional.empty(), Optional.empty());

    /** Newer JDKs put the alert that this side sends in front: "(handshake_failure) no cipher suites in common". */
    private static final Pattern SENT = Pattern.compile("\\(([a-z_]+)\\) (.*)", Pattern.DOTALL);

    private static final Pattern RECEIVED = Pattern.compile(
            "(?:Received fatal alert: |received handshake warning: |Received )(\\w+)(?: during handshake)?");

    /** Reads the message of an exception or, if it speaks of no alert, those of its causes. */
    static JsseMessage of(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            JsseMessage message = ofText(each.getMessage() == null ? "" : each.getMessage());
            if (!message.equals(OF_NO_ALERT)) {
                return message;
            }
        }
        return OF_NO_ALERT;
    }

    /** Reads a message such as "Received fatal alert: certificate_unknown". */
    static JsseMessage ofText(String message) {
        Matcher inFront = SENT.matcher(message);
        Optional<TlsAlert> sent = inFront.matches() ? alert(inFront.group(1)) : Optional.empty();
        String text = sent.isPresent() ? inFront.group(2) : message;
        Matcher heard = RECEIVED.matcher(text);
        Optional<TlsAlert> received = alert(heard.matches() ? heard.group(1) : text);
        // "(decode_error) Received fatal alert: decode_error": nothing was sent, the name in front is the received one.
        return new JsseMessage(received, sent.equals(received) ? Optional.empty() : sent);
    }

    /** Looks a name up among those that JSSE is known to use, then among the registered ones, for JDKs to come. */
    private static Optional<TlsAlert> alert(String name) {
        return TlsAlerts.ofStackName("jsse", name).stream().findFirst().or(() -> TlsAlert.ofName(name));
    }
}
