package com.example;

import com.example.tls.TlsAlert;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Writes what happened and what the generated code knows of it. */
final class Report {
    private static final int WIDTH = 100;
    private static final int INDENT = 16;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(int number, Failure failure, Handshake handshake, Optional<Diagnosis> diagnosis) {
        out.println();
        out.println(number + ". " + failure.title());
        out.println();
        line("client", failure.client().toString());
        line("server", failure.server().toString());
        for (Side side : Side.values()) {
            out.println();
            line(side + " saw", shown(handshake.failureOf(side)));
            diagnosis.ifPresent(found -> printSide(side, found));
        }
        out.println();
        diagnosis.map(Diagnosis::alert).ifPresentOrElse(this::printAlert, () -> line("alert", "none was recognised"));
    }

    private void printSide(Side side, Diagnosis diagnosis) {
        TlsAlert alert = diagnosis.alert();
        boolean sent = side == diagnosis.sender();
        line(sent ? "-> sent" : "-> received", shown(alert) + (sent ? howKnown(diagnosis) : ""));
        List<String> remedies = sent ? alert.senderRemedies() : alert.receiverRemedies();
        remedies.stream().findFirst().ifPresent(remedy -> line("-> remedy", remedy));
    }

    private static String howKnown(Diagnosis diagnosis) {
        return diagnosis.namedBySender()
                ? ", named in this exception"
                : ", not named in this exception but received by the " + diagnosis.sender().other();
    }

    private void printAlert(TlsAlert alert) {
        line("the alert", shown(alert) + ", defined in " + alert.references().get(0));
        line("means", alert.summary());
        alert.causes().stream().findFirst().ifPresent(cause -> line("usual cause", cause));
    }

    private static String shown(TlsAlert alert) {
        return alert.registeredName() + " (" + alert.code() + ")";
    }

    private static String shown(Optional<IOException> thrown) {
        return thrown.map(e -> e.getClass().getSimpleName() + ": " + e.getMessage()).orElse("no exception");
    }

    /** Prints a label and, beside it, a text in as many lines as it needs. */
    private void line(String label, String text) {
        StringBuilder line = new StringBuilder("   ").append(label).append(':');
        line.append(" ".repeat(INDENT - line.length()));
        for (String word : text.split(" ")) {
            if (line.length() > INDENT && line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line.setLength(0);
                line.append(" ".repeat(INDENT));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
