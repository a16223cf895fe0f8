package com.example;

import com.example.tls.TlsAlert;

/** Prints the alert that the benchmark edits. */
public final class App {
    private App() {}

    public static void main(String[] arguments) {
        System.out.println(TlsAlert.HANDSHAKE_FAILURE.summary());
    }
}
