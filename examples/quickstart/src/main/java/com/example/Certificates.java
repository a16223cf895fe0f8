package com.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server certificate and two CAs, made by the keytool of the running JDK for this run only.
 *
 * @param serverKeys the server's private key, its certificate and that of its CA
 * @param authority the CA that signed the server certificate
 * @param otherAuthority a CA that did not
 */
record Certificates(KeyStore serverKeys, Certificate authority, Certificate otherAuthority) {
    private static final String PASSWORD = "changeit";
    private static final int KEYTOOL_SECONDS = 60;

    /** Makes all of them in a temporary folder, reads them into memory and deletes the folder. */
    static Certificates make() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("quickstart");
        try {
            Path file = folder.resolve("keys.p12");
            keytool(file, "-alias", "authority", "-dname", "CN=Example CA", "-ext", "bc:critical=ca:true");
            keytool(file, "-alias", "other", "-dname", "CN=Another CA", "-ext", "bc:critical=ca:true");
            keytool(file, "-alias", "server", "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1",
                    "-signer", "authority");
            KeyStore all = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                all.load(in, PASSWORD.toCharArray());
            }
            KeyStore serverKeys = emptyStore();
            serverKeys.setKeyEntry(
                    "server",
                    all.getKey("server", PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain("server"));
            return new Certificates(serverKeys, all.getCertificate("authority"), all.getCertificate("other"));
        } finally {
            delete(folder);
        }
    }

    /** What a server needs to show its certificate. */
    SSLContext server() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(serverKeys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** What a client needs to trust one CA and no other. */
    SSLContext clientThatTrusts(Certificate trusted) throws GeneralSecurityException {
        KeyStore store;
        try {
            store = emptyStore();
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store cannot be made", e);
        }
        store.setCertificateEntry("trusted", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Adds a key pair with a certificate to a key store. */
    private static void keytool(Path store, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        Collections.addAll(command, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2");
        Collections.addAll(command, "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD);
        Collections.addAll(command, options);
        Path output = store.resolveSibling("keytool.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool did not make a certificate: " + Files.readString(output));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
