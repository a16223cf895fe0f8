package com.example;

/** Uses the code of both executions, so that the build fails where one is missing. */
public final class Both {
    private Both() {}

    /** Whether both know the same alert. */
    public static boolean agree(int code) {
        return com.example.edge.TlsAlert.ofCode(code)
                .map(com.example.edge.TlsAlert::registeredName)
                .equals(com.example.core.Alert.ofCode(code).map(com.example.core.Alert::registeredName));
    }
}
