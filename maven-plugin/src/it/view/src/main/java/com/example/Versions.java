package com.example;

import com.example.it.tls.TlsAlerts;
import com.example.it.tls.TlsAlertAssignment;
import com.example.it.tls.TlsProtocol;

/** Compiles only where there are two versions and no more. */
public final class Versions {
    private Versions() {}

    /** Which of the two. */
    public static boolean isNewest(TlsProtocol protocol) {
        return switch (protocol) {
            case TLS_1_2 -> false;
            case TLS_1_3 -> true;
        };
    }

    /** A peer may send the code of an alert that is left out. */
    public static TlsAlertAssignment ofLeftOut() {
        return TlsAlerts.assignment(41);
    }
}
