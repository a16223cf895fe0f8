package com.example.app;

import com.example.it.tls.TlsAlert;

/** Compiles only where the alerts are there. */
public final class Uses {
    private Uses() {}

    /** Some alert. */
    public static TlsAlert some() {
        return TlsAlert.HANDSHAKE_FAILURE;
    }
}
