package io.github.alertspec.interop;

import io.github.alertspec.output.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The codec that the canonical spec gives, generated and compiled, over what one side sent. */
final class GeneratedCodec {
    private final Loaded loaded;

    GeneratedCodec(Loaded loaded) {
        this.loaded = loaded;
    }

    /**
     * An alert in the clear.
     *
     * @param level FATAL or WARNING
     */
    record Alert(String level, int code) {}

    /**
     * What one side sent.
     *
     * @param alerts those in the clear, in their order
     * @param isProtected whether records follow that only the two ends can read
     * @param complaints of octets that are malformed
     */
    record Sent(List<Alert> alerts, boolean isProtected, List<String> complaints) {}

    Sent read(byte[] octets, boolean isTls13) throws ReflectiveOperationException {
        Class<?> rules = loaded.type("TlsCodecRules");
        Object stream = loaded.type("TlsAlertStream")
                .getConstructor(rules)
                .newInstance(loaded.constant("TlsCodecRules", isTls13 ? "TLS_1_3" : "UP_TO_TLS_1_2"));
        Loaded.get(stream, "feed", octets, 0, octets.length);
        List<Alert> alerts = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        boolean isProtected = false;
        while (true) {
            String outcome = Loaded.get(stream, "next").toString();
            switch (outcome) {
                case "ALERT" ->
                    alerts.add(new Alert(
                            ((Optional<?>) Loaded.get(stream, "level"))
                                    .map(Object::toString)
                                    .orElse(""),
                            (Integer) Loaded.get(stream, "code", -1)));
                case "ENCRYPTED" -> isProtected = true;
                case "MALFORMED" -> complaints.add(stream.toString());
                case "INCOMPLETE" -> {
                    return new Sent(alerts, isProtected, complaints);
                }
                default -> {
                    // Another record.
                }
            }
        }
    }
}
