package io.github.alertspec.interop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Certificates for one run, made by {@code keytool} in a folder that goes away with it. */
final class Certificates {
    static final char[] PASSWORD = "changeit".toCharArray();

    private static final String HERE = "san=dns:localhost,ip:127.0.0.1";

    private final Path folder;
    private final KeyStore store;

    private Certificates(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    static Certificates in(Path folder) throws IOException, GeneralSecurityException {
        make(folder, "authority", "-ext", "bc:critical", "-validity", "30");
        make(folder, "stranger", "-ext", "bc:critical", "-validity", "30");
        make(folder, "good", "-signer", "authority", "-ext", HERE, "-validity", "30");
        make(folder, "expired", "-signer", "authority", "-ext", HERE, "-startdate", "-20d", "-validity", "10");
        make(folder, "elsewhere", "-signer", "authority", "-ext", "san=dns:elsewhere.example", "-validity", "30");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("all.p12"))) {
            store.load(in, PASSWORD);
        }
        Certificates all = new Certificates(folder, store);
        for (String name : List.of("authority", "stranger", "good", "expired", "elsewhere")) {
            all.write(name);
        }
        return all;
    }

    /** A store with one certificate and its key, or with one that is trusted. */
    KeyStore only(String name, boolean withKey) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, PASSWORD);
        if (withKey) {
            one.setKeyEntry(name, store.getKey(name, PASSWORD), PASSWORD, store.getCertificateChain(name));
        } else {
            one.setCertificateEntry(name, store.getCertificate(name));
        }
        return one;
    }

    private static void make(Path folder, String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                folder.resolve("all.p12").toString(),
                "-storepass",
                new String(PASSWORD),
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                name,
                "-dname",
                "CN=" + name));
        command.addAll(List.of(options));
        Programs.run(command);
    }

    private void write(String name) throws IOException, GeneralSecurityException {
        StringBuilder text = new StringBuilder();
        for (Certificate each : store.getCertificateChain(name)) {
            text.append(pem("CERTIFICATE", each.getEncoded()));
        }
        text.append(pem("PRIVATE KEY", store.getKey(name, PASSWORD).getEncoded()));
        Files.writeString(folder.resolve(name + ".pem"), text);
    }

    private static String pem(String what, byte[] octets) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(octets) + "\n-----END " + what
                + "-----\n";
    }
}
