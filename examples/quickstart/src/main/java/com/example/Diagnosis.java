package com.example;

import com.example.tls.TlsAlert;
import java.util.Optional;

/**
 * The alert that ended a handshake.
 *
 * @param alert what was sent
 * @param sender who sent it
 * @param namedBySender whether the exception of the sender names it too; if not, only the receiver tells us
 */
record Diagnosis(TlsAlert alert, Side sender, boolean namedBySender) {
    /** Empty if neither side says that it received an alert. */
    static Optional<Diagnosis> of(Handshake handshake) {
        return heardBy(Side.CLIENT, handshake).or(() -> heardBy(Side.SERVER, handshake));
    }

    private static Optional<Diagnosis> heardBy(Side receiver, Handshake handshake) {
        Side sender = receiver.other();
        return message(receiver, handshake)
                .received()
                .map(alert -> new Diagnosis(
                        alert, sender, message(sender, handshake).sent().equals(Optional.of(alert))));
    }

    private static JsseMessage message(Side side, Handshake handshake) {
        return JsseMessage.of(handshake.failureOf(side).orElse(null));
    }
}
