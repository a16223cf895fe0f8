package com.example;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;

/** A client and a server that cannot agree, and what is wrong between them. */
record Failure(String title, Peer client, Peer server) {
    private static final String TLS_1_3 = "TLSv1.3";
    private static final String TLS_1_2 = "TLSv1.2";
    private static final String AES_128 = "TLS_AES_128_GCM_SHA256";
    private static final String AES_256 = "TLS_AES_256_GCM_SHA384";
    private static final String AES_128_OF_TLS_1_2 = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";

    /** The wrong CA, no common protocol version, no common cipher suite. */
    static List<Failure> all(Certificates certificates) throws GeneralSecurityException {
        SSLContext client = certificates.clientThatTrusts(certificates.authority());
        SSLContext stranger = certificates.clientThatTrusts(certificates.otherAuthority());
        SSLContext server = certificates.server();
        String trusting = "trusts Example CA";
        String signed = "certificate from Example CA";
        return List.of(
                new Failure(
                        "The client does not trust the CA of the server",
                        new Peer("trusts Another CA", stranger, TLS_1_3, AES_128),
                        new Peer(signed, server, TLS_1_3, AES_128)),
                new Failure(
                        "Client and server have no protocol version in common",
                        new Peer(trusting, client, TLS_1_3, AES_128),
                        new Peer(signed, server, TLS_1_2, AES_128_OF_TLS_1_2)),
                new Failure(
                        "Client and server have no cipher suite in common",
                        new Peer(trusting, client, TLS_1_3, AES_256),
                        new Peer(signed, server, TLS_1_3, AES_128)));
    }
}
