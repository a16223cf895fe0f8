package io.github.alertspec.interop;

import java.nio.file.Path;

/**
 * What one side of a handshake is told. Empty texts leave it to the stack.
 *
 * @param version 1.2 or 1.3, and no other
 * @param certificate which of the certificates it shows, or none
 * @param trust whose certificates it accepts, or none
 * @param cipher 128 or 256: the octets of AES in GCM, in TLS 1.2
 * @param protocol of the application
 * @param folder where the certificates are
 */
record Setup(String version, String certificate, String trust, String cipher, String protocol, Path folder) {
    static Setup of(String version, Path folder) {
        return new Setup(version, "", "", "", "", folder);
    }

    Setup showing(String name) {
        return new Setup(version, name, trust, cipher, protocol, folder);
    }

    Setup trusting(String name) {
        return new Setup(version, certificate, name, cipher, protocol, folder);
    }

    Setup withCipher(String bits) {
        return new Setup(version, certificate, trust, bits, protocol, folder);
    }

    Setup speaking(String name) {
        return new Setup(version, certificate, trust, cipher, name, folder);
    }

    /** The certificate of who is trusted. */
    String trustFile() {
        return folder.resolve(trust + ".pem").toString();
    }

    /** The certificate that is shown, with its key. */
    String certificateFile() {
        return folder.resolve(certificate + ".pem").toString();
    }

    /** The cipher suite in the words of OpenSSL. */
    String openSslCipher() {
        return "ECDHE-ECDSA-AES" + cipher + "-GCM-SHA" + (cipher.equals("128") ? "256" : "384");
    }

    /** The cipher suite as the registry has it. */
    String registeredCipher() {
        return "TLS_ECDHE_ECDSA_WITH_AES_" + cipher + "_GCM_SHA" + (cipher.equals("128") ? "256" : "384");
    }

    /** A line for a script. */
    String line(String role, int port) {
        return String.join(
                "\t",
                role,
                String.valueOf(port),
                version,
                certificate.isEmpty() ? "" : certificateFile(),
                trust.isEmpty() ? "" : trustFile(),
                cipher.isEmpty() ? "" : openSslCipher(),
                protocol);
    }
}
