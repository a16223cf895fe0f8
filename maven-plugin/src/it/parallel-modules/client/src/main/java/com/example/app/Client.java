package com.example.app;

import com.example.alerts.TlsAlert;

/** Uses what another module generated, beside what its own did. */
public final class Client {
    private Client() {}

    /** Whether both know the same alert. */
    public static boolean agree(int code) {
        return TlsAlert.ofCode(code)
                .map(TlsAlert::registeredName)
                .equals(com.example.client.TlsAlert.ofCode(code).map(com.example.client.TlsAlert::registeredName));
    }
}
