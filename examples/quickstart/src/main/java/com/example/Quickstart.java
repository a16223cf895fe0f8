package com.example;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/** Makes a TLS handshake fail in three ways and prints what the generated code knows of the alert behind each. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Exits with 0 if all three handshakes failed with an alert that was recognised, otherwise with 1.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException, InterruptedException {
        if (!run(Certificates.make(), System.out)) {
            System.exit(1);
        }
    }

    static boolean run(Certificates certificates, PrintStream out) throws IOException, GeneralSecurityException {
        out.println("Three TLS handshakes that fail on purpose, and the alert behind each, on Java "
                + Runtime.version().feature() + ".");
        List<Failure> failures = Failure.all(certificates);
        boolean allRecognised = true;
        for (int i = 0; i < failures.size(); i++) {
            Failure failure = failures.get(i);
            Handshake handshake = Handshake.between(failure.client(), failure.server());
            Optional<Diagnosis> diagnosis = Diagnosis.of(handshake);
            new Report(out).print(i + 1, failure, handshake, diagnosis);
            allRecognised &= diagnosis.isPresent();
        }
        return allRecognised;
    }
}
