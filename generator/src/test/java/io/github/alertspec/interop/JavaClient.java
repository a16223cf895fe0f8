package io.github.alertspec.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;

/** A provider of {@code javax.net.ssl} in this process: what it throws, causes included, and what it logs. */
final class JavaClient implements Client {
    private static final int MILLIS = 5_000;

    private final String name;
    private final String version;
    private final SSLContext context;

    /** Kept, because a logger that nobody keeps is forgotten with its handler. */
    private final Logger logger = Logger.getLogger("org.bouncycastle.jsse");

    private final Log log = new Log();

    private JavaClient(String name, String version, Provider provider) throws GeneralSecurityException {
        this.name = name;
        this.version = version;
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.INFO);
        logger.addHandler(log);
        context = SSLContext.getInstance("TLS", provider);
        context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        log.taken();
    }

    static Client jsse() throws GeneralSecurityException {
        return new JavaClient(
                "JSSE", "JDK " + Runtime.version().toString().replaceAll("[+].*", ""), Security.getProvider("SunJSSE"));
    }

    static Client bouncyCastle() throws GeneralSecurityException {
        BouncyCastleProvider algorithms = new BouncyCastleProvider();
        return new JavaClient("Bouncy Castle", algorithms.getVersionStr(), new BouncyCastleJsseProvider(algorithms));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String connect(int port) throws IOException {
        StringBuilder said = new StringBuilder();
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
            plain.setSoTimeout(MILLIS);
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", port, false)) {
                socket.startHandshake();
                said.append("no error\n");
            }
        } catch (IOException e) {
            for (Throwable each = e; each != null; each = each.getCause()) {
                said.append(each).append('\n');
            }
        }
        return said + log.taken();
    }

    @Override
    public void close() {
        logger.removeHandler(log);
    }

    private static final class Log extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getLevel() + ": " + record.getMessage() + '\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        private String taken() {
            String all = String.join("", lines);
            lines.clear();
            return all;
        }
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
