package com.example.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** Bouncy Castle's client, which has sent its ClientHello and is told of warnings only. */
final class BouncyCastlePeer {
    private final TlsClientProtocol protocol = new TlsClientProtocol();
    private short received = -1;

    BouncyCastlePeer() {
        try {
            protocol.connect(new DefaultTlsClient(new BcTlsCrypto(new SecureRandom())) {
                @Override
                public TlsAuthentication getAuthentication() {
                    throw new IllegalStateException("no server hello was sent");
                }

                @Override
                public void notifyAlertReceived(short level, short code) {
                    received = code;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The code of the warning in a record. */
    short alert(byte[] bytes, int offset, int length) {
        try {
            received = -1;
            protocol.offerInput(bytes, offset, length);
            return received;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
