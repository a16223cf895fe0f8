package io.github.alertspec.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;

/** A provider of {@code javax.net.ssl} in this process; what it throws, causes included. */
record JavaSide(String shown, String version, Provider provider, Certificates certificates) implements Side {
    private static final int MILLIS = 5_000;

    /** Kept, because a logger that nobody keeps is forgotten with its level. */
    private static final Logger LOGGER = Logger.getLogger("org.bouncycastle.jsse");

    static Side jsse(Certificates certificates) {
        String version = "JDK " + Runtime.version().toString().replaceAll("[+].*", "");
        return new JavaSide("JSSE", version, Security.getProvider("SunJSSE"), certificates);
    }

    static Side bouncyCastle(Certificates certificates) {
        BouncyCastleProvider algorithms = new BouncyCastleProvider();
        LOGGER.setLevel(Level.OFF);
        return new JavaSide(
                "Bouncy Castle", algorithms.getVersionStr(), new BouncyCastleJsseProvider(algorithms), certificates);
    }

    @Override
    public String connect(int port, Setup setup) throws Exception {
        SSLContext context = context(setup);
        return said(() -> {
            Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", port, true);
            configure(socket, setup);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setServerNames(List.of(new SNIHostName("localhost")));
            socket.setSSLParameters(parameters);
            return socket;
        });
    }

    @Override
    public Listening listen(Setup setup) throws Exception {
        SSLServerSocket server = (SSLServerSocket)
                context(setup).getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(2 * MILLIS);
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> said(() -> {
            SSLSocket socket = (SSLSocket) server.accept();
            configure(socket, setup);
            socket.setNeedClientAuth(!setup.trust().isEmpty());
            return socket;
        }));
        return new Listening() {
            @Override
            public int port() {
                return server.getLocalPort();
            }

            @Override
            public String said() throws Exception {
                return said.get(2L * MILLIS, TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    private interface Opening {
        SSLSocket open() throws IOException;
    }

    private static String said(Opening opening) {
        StringBuilder said = new StringBuilder();
        try (SSLSocket socket = opening.open()) {
            socket.setSoTimeout(MILLIS);
            socket.startHandshake();
            said.append("no error in the handshake\n");
            if (socket.getUseClientMode()) {
                socket.getInputStream().read();
            }
        } catch (IOException e) {
            for (Throwable each = e; each != null; each = each.getCause()) {
                said.append(each).append('\n');
            }
        }
        return said.toString();
    }

    private static void configure(SSLSocket socket, Setup setup) {
        socket.setEnabledProtocols(new String[] {"TLSv" + setup.version()});
        if (!setup.cipher().isEmpty()) {
            socket.setEnabledCipherSuites(new String[] {setup.registeredCipher()});
        }
        if (!setup.protocol().isEmpty()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {setup.protocol()});
            socket.setSSLParameters(parameters);
        }
    }

    private SSLContext context(Setup setup) throws GeneralSecurityException, IOException {
        KeyManager[] keys = {};
        TrustManager[] trust = {};
        if (!setup.certificate().isEmpty()) {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX", provider);
            factory.init(certificates.only(setup.certificate(), true), Certificates.PASSWORD);
            keys = factory.getKeyManagers();
        }
        if (!setup.trust().isEmpty()) {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX", provider);
            factory.init(certificates.only(setup.trust(), false));
            trust = factory.getTrustManagers();
        }
        SSLContext context = SSLContext.getInstance("TLS", provider);
        context.init(keys, trust, new SecureRandom());
        return context;
    }
}
