package com.example;

import com.example.tls.TlsAlert;

/** What to do first about the alert of a code; written by hand, beside code that is generated and committed. */
public final class FirstAid {
    private FirstAid() {}

    /** A sentence for any code that a peer may send. */
    public static String of(int code) {
        return TlsAlert.ofCode(code)
                .flatMap(alert -> alert.receiverRemedies().stream().findFirst())
                .orElse("Code " + code + " means nothing in TLS 1.3; ask for the log of the peer.");
    }
}
