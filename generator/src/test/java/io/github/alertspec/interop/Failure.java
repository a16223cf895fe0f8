package io.github.alertspec.interop;

import java.nio.file.Path;
import java.util.List;

/** A reason for which a handshake fails, and the alert that the standards ask of the side that notices. */
enum Failure {
    EXPIRED("the server's certificate has expired", true, "certificate_expired (RFC 8446, 6.2; RFC 5246, 7.2.2)", 45) {
        @Override
        Setup server(String version, Path folder) {
            return Setup.of(version, folder).showing("expired");
        }
    },
    UNKNOWN_AUTHORITY(
            "the server's certificate comes from an unknown CA",
            true,
            "unknown_ca (RFC 8446, 6.2; RFC 5246, 7.2.2)",
            48) {
        @Override
        Setup client(String version, Path folder) {
            return Setup.of(version, folder).trusting("stranger");
        }
    },
    WRONG_HOST(
            "the server's certificate is for another host",
            true,
            "bad_certificate or certificate_unknown (RFC 8446, 6.2; RFC 5246, 7.2.2; RFC 9525 names none)",
            42,
            46) {
        @Override
        Setup server(String version, Path folder) {
            return Setup.of(version, folder).showing("elsewhere");
        }
    },
    NO_VERSION("no shared version", false, "protocol_version (RFC 8446, 6.2 and D.2; RFC 5246, 7.2.2 and E.1)", 70) {
        @Override
        Setup client(String version, Path folder) {
            return super.client(version.equals("1.2") ? "1.3" : "1.2", folder);
        }
    },
    NO_CIPHER("no shared cipher suite", false, "handshake_failure (RFC 5246, 7.4.1.3)", 40, 71) {
        @Override
        Setup server(String version, Path folder) {
            return super.server(version, folder).withCipher("128");
        }

        @Override
        Setup client(String version, Path folder) {
            return super.client(version, folder).withCipher("256");
        }

        @Override
        List<String> versions() {
            return List.of("1.2");
        }
    },
    NO_PROTOCOL("no shared application protocol", false, "no_application_protocol (RFC 7301, 3.2)", 120) {
        @Override
        Setup server(String version, Path folder) {
            return super.server(version, folder).speaking("ours");
        }

        @Override
        Setup client(String version, Path folder) {
            return super.client(version, folder).speaking("theirs");
        }
    },
    NO_CLIENT_CERTIFICATE(
            "the client shows no certificate",
            false,
            "handshake_failure up to TLS 1.2 (RFC 5246, 7.4.6), certificate_required in TLS 1.3 (RFC 8446, 4.4.2.4)",
            40,
            116) {
        @Override
        Setup server(String version, Path folder) {
            return super.server(version, folder).trusting("authority");
        }
    };

    private final String title;
    private final boolean isClients;
    private final String right;
    private final int code;
    private final int otherCode;

    Failure(String title, boolean isClients, String right, int code) {
        this(title, isClients, right, code, code);
    }

    Failure(String title, boolean isClients, String right, int code, int otherCode) {
        this.title = title;
        this.isClients = isClients;
        this.right = right;
        this.code = code;
        this.otherCode = otherCode;
    }

    Setup server(String version, Path folder) {
        return Setup.of(version, folder).showing("good");
    }

    Setup client(String version, Path folder) {
        return Setup.of(version, folder).trusting("authority");
    }

    /** The versions of the server that it is tried with. */
    List<String> versions() {
        return List.of("1.2", "1.3");
    }

    String title() {
        return title;
    }

    /** Whether the client notices it, or the server. */
    boolean isClients() {
        return isClients;
    }

    /** The alert to send, and the section that says so. */
    String right() {
        return right;
    }

    boolean isRight(int sent, String version) {
        if (this == NO_CLIENT_CERTIFICATE) {
            return sent == (version.equals("1.3") ? otherCode : code);
        }
        return sent == code || sent == otherCode;
    }
}
