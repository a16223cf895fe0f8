package com.example;

import com.example.it.tls.TlsAlert;

/** Compiles only where the alert of the sibling was generated. */
public final class Quota {
    private Quota() {}

    /** The code on the wire. */
    public static int code() {
        return TlsAlert.QUOTA_EXCEEDED.code();
    }
}
