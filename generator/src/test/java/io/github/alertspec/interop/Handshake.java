package io.github.alertspec.interop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One handshake: what went over the wire, and what either side says of it.
 *
 * @param version that the server speaks
 */
record Handshake(
        Failure failure,
        String version,
        Side client,
        Side server,
        GeneratedCodec.Sent clientSent,
        GeneratedCodec.Sent serverSent,
        String clientSaid,
        String serverSaid) {
    private static final int CLOSE_NOTIFY = 0;

    /** The stacks that are known to go on although the handshake should fail. */
    private static final Map<Failure, Set<String>> GOING_ON = Map.of(Failure.NO_PROTOCOL, Set.of("Python ssl"));

    static Handshake of(
            Failure failure, String version, Side client, Side server, Path certificates, GeneratedCodec codec)
            throws Exception {
        Setup ofServer = failure.server(version, certificates);
        Setup ofClient = failure.client(version, certificates);
        String clientSaid;
        String serverSaid;
        Tap tap;
        try (Side.Listening listening = server.listen(ofServer)) {
            tap = new Tap(listening.port());
            clientSaid = client.connect(tap.port(), ofClient);
            tap.close();
            serverSaid = listening.said();
        }
        boolean isTls13 = ofServer.version().equals("1.3") && ofClient.version().equals("1.3");
        return new Handshake(
                failure,
                version,
                client,
                server,
                codec.read(tap.fromClient(), isTls13),
                codec.read(tap.fromServer(), isTls13),
                clientSaid,
                serverSaid);
    }

    /** Where what a side says, as the generated recogniser reads it, does not agree with the wire. */
    List<String> disagreements(GeneratedRecogniser recogniser) {
        List<String> all = new ArrayList<>();
        disagreements("the client", clientSaid, clientSent, serverSent, recogniser, all);
        disagreements("the server", serverSaid, serverSent, clientSent, recogniser, all);
        if (goesOn()
                && !GOING_ON.getOrDefault(failure, Set.of()).contains(noticing().shown())) {
            all.add(noticing().shown() + " goes on, where the handshake should fail");
        }
        return all;
    }

    private void disagreements(
            String side,
            String said,
            GeneratedCodec.Sent own,
            GeneratedCodec.Sent other,
            GeneratedRecogniser recogniser,
            List<String> all) {
        List<GeneratedRecogniser.Found> found = recogniser.find(said);
        own.complaints().forEach(complaint -> all.add(side + " sent what is malformed: " + complaint));
        for (GeneratedRecogniser.Found each : found) {
            GeneratedCodec.Sent sent = each.direction().equals("SENT") ? own : other;
            if (each.code().isPresent() && !each.direction().isEmpty() && !sent.isProtected() && !isThere(each, sent)) {
                all.add(side + " says that " + each + ", which is not among " + sent.alerts());
            }
        }
        for (GeneratedCodec.Alert each : other.alerts()) {
            if (each.code() != CLOSE_NOTIFY
                    && !takesNothingPlain(said)
                    && found.stream().noneMatch(read -> read.isReceived() && read.isOf(each.code()))) {
                all.add(side + " does not say that it got " + each);
            }
        }
    }

    /** JSSE holds a peer of TLS 1.3 to encrypting alerts behind a ServerHello, and does not read one that is not. */
    private static boolean takesNothingPlain(String said) {
        return said.contains("Insufficient buffer remaining for AEAD cipher fragment (2)");
    }

    private static boolean isThere(GeneratedRecogniser.Found found, GeneratedCodec.Sent sent) {
        return sent.alerts().stream()
                .anyMatch(alert -> found.isOf(alert.code())
                        && (found.level().isEmpty() || found.level().equals(alert.level())));
    }

    /** The alerts other than close_notify that the side sent which noticed, as the wire or, where that is protected, the stacks tell. */
    TreeSet<Integer> chosen(GeneratedRecogniser recogniser) {
        GeneratedCodec.Sent sent = failure.isClients() ? clientSent : serverSent;
        TreeSet<Integer> codes = new TreeSet<>();
        sent.alerts().forEach(alert -> codes.add(alert.code()));
        if (sent.isProtected()) {
            add(failure.isClients() ? serverSaid : clientSaid, "RECEIVED", recogniser, codes);
            add(failure.isClients() ? clientSaid : serverSaid, "SENT", recogniser, codes);
        }
        codes.remove(CLOSE_NOTIFY);
        return codes;
    }

    private static void add(String said, String direction, GeneratedRecogniser recogniser, TreeSet<Integer> codes) {
        recogniser.find(said).stream()
                .filter(found ->
                        found.direction().equals(direction) && found.code().isPresent())
                .forEach(found -> codes.add(found.code().getAsInt()));
    }

    Side noticing() {
        return failure.isClients() ? client : server;
    }

    /** Whether the side that should notice ends the handshake as if nothing were wrong. */
    boolean goesOn() {
        return noticing().goesOn(failure.isClients() ? clientSaid : serverSaid);
    }

    /** Whether what is sent by the side that noticed can be read by the two ends alone. */
    boolean isProtected() {
        return (failure.isClients() ? clientSent : serverSent).isProtected();
    }

    @Override
    public String toString() {
        return failure + " " + version + ", " + client.shown() + " to " + server.shown() + "\nwire: client "
                + clientSent + ", server " + serverSent + "\n---- client says\n" + clientSaid + "---- server says\n"
                + serverSaid;
    }
}
