package com.example.it;

import com.example.it.tls.TlsAlertVector;
import com.example.it.tls.TlsAlertVectors;

/** A test without any framework. */
public final class Reads {
    private Reads() {}

    /** Prints how many vectors there are, and one of them. */
    public static void main(String[] args) {
        TlsAlertVector vector = TlsAlertVectors.ofId("tls1.2/client/record/fatal/handshake_failure").get();
        System.out.println(TlsAlertVectors.all().size() + " " + vector.octets().length + " " + vector.outcome() + " "
                + vector.alerts());
    }
}
