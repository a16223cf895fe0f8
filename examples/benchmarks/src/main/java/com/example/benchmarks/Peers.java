package com.example.benchmarks;

import com.example.tls.TlsAlert;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.tls.AlertDescription;

/** The other ways to find an alert, as people write them and as libraries have them. */
final class Peers {
    static final Map<Integer, TlsAlert> BY_CODE = new HashMap<>();
    static final Map<String, TlsAlert> BY_NAME = new HashMap<>();

    private static final TlsAlert[] ARRAY = new TlsAlert[256];

    static {
        for (TlsAlert alert : TlsAlert.values()) {
            BY_CODE.put(alert.code(), alert);
            BY_NAME.put(alert.registeredName(), alert);
            ARRAY[alert.code()] = alert;
        }
    }

    private Peers() {}

    /** As total as {@link TlsAlert#ofCode}, but null for a code without an alert. */
    static TlsAlert arrayLookup(int code) {
        return code >= 0 && code < ARRAY.length ? ARRAY[code] : null;
    }

    /** The alert of a record of TLS that holds one and nothing else, or null. */
    static TlsAlert recordAlert(byte[] bytes, int offset, int length) {
        if (length < 7 || bytes[offset] != 21 || bytes[offset + 1] != 3) {
            return null;
        }
        if (((bytes[offset + 3] & 0xff) << 8 | bytes[offset + 4] & 0xff) != 2) {
            return null;
        }
        int level = bytes[offset + 5];
        return level == 1 || level == 2 ? ARRAY[bytes[offset + 6] & 0xff] : null;
    }

    /** The enum that the JDK's own TLS keeps for itself; the JVM must open its package. */
    static Object jdkValueOf(int code) {
        try {
            return (Object) Jdk.VALUE_OF.invokeExact((byte) code);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String bouncyCastleName(int code) {
        return AlertDescription.getName((short) code);
    }

    private static final class Jdk {
        static final MethodHandle VALUE_OF = valueOf();

        private static MethodHandle valueOf() {
            try {
                Class<?> alert = Class.forName("sun.security.ssl.Alert");
                return MethodHandles.privateLookupIn(alert, MethodHandles.lookup())
                        .findStatic(alert, "valueOf", MethodType.methodType(alert, byte.class))
                        .asType(MethodType.methodType(Object.class, byte.class));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException("run with " + Benchmarks.OPEN_JDK_ALERT, failure);
            }
        }
    }
}
