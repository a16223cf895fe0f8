package com.example;

/** All that there is to compile. */
public final class App {
    private App() {}

    public static void main(String[] arguments) {
        System.out.println("edition 0: handshake_failure");
    }
}
