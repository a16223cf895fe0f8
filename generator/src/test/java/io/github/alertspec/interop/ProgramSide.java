package io.github.alertspec.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that make one side of one handshake: those of OpenSSL, GnuTLS and curl. */
enum ProgramSide implements Side {
    OPENSSL("OpenSSL") {
        @Override
        List<String> client(int port, Setup setup) {
            List<String> command = new ArrayList<>(
                    List.of("openssl", "s_client", "-state", "-ign_eof", "-connect", "127.0.0.1:" + port));
            command.addAll(List.of("-servername", "localhost", "-verify_hostname", "localhost"));
            command.addAll(List.of("-verify_return_error", "-CAfile", setup.trustFile()));
            return common(command, setup);
        }

        @Override
        public Listening listen(Setup setup) throws IOException {
            List<String> command = new ArrayList<>(
                    List.of("openssl", "s_server", "-state", "-naccept", "1", "-accept", "127.0.0.1:0"));
            command.addAll(List.of("-cert", setup.certificateFile()));
            if (!setup.trust().isEmpty()) {
                command.addAll(List.of("-Verify", "1", "-verify_return_error", "-CAfile", setup.trustFile()));
            }
            return new ProgramListening(common(command, setup));
        }

        private List<String> common(List<String> command, Setup setup) {
            command.add("-tls" + setup.version().replace('.', '_'));
            if (!setup.cipher().isEmpty()) {
                command.addAll(List.of("-cipher", setup.openSslCipher()));
            }
            if (!setup.protocol().isEmpty()) {
                command.addAll(List.of("-alpn", setup.protocol()));
            }
            return command;
        }
    },
    CURL("curl") {
        @Override
        List<String> client(int port, Setup setup) {
            List<String> command = new ArrayList<>(List.of("curl", "--disable", "-v", "-sS", "-m", "5"));
            command.addAll(List.of("--resolve", "localhost:" + port + ":127.0.0.1", "--cacert", setup.trustFile()));
            command.addAll(List.of("--tlsv" + setup.version(), "--tls-max", setup.version()));
            if (!setup.cipher().isEmpty()) {
                command.addAll(List.of("--ciphers", setup.openSslCipher()));
            }
            command.add("https://localhost:" + port + "/");
            return command;
        }
    },
    GNUTLS("GnuTLS") {
        @Override
        List<String> client(int port, Setup setup) {
            String ciphers = setup.cipher().isEmpty() ? "" : ":-CIPHER-ALL:+AES-" + setup.cipher() + "-GCM";
            List<String> command = new ArrayList<>(List.of("gnutls-cli", "-p", String.valueOf(port)));
            command.addAll(List.of("--x509cafile", setup.trustFile(), "--verify-hostname", "localhost"));
            command.addAll(List.of("--priority", "NORMAL:-VERS-ALL:+VERS-TLS" + setup.version() + ciphers));
            if (!setup.protocol().isEmpty()) {
                command.addAll(List.of("--alpn", setup.protocol()));
            }
            command.add("127.0.0.1");
            return command;
        }
    };

    private final String shown;

    ProgramSide(String shown) {
        this.shown = shown;
    }

    @Override
    public String shown() {
        return shown;
    }

    @Override
    public String version() throws IOException {
        return switch (this) {
            case OPENSSL -> ProgramClient.openssl().version();
            case CURL -> ProgramClient.curl().version();
            case GNUTLS -> ProgramClient.gnutls().version();
        };
    }

    abstract List<String> client(int port, Setup setup);

    @Override
    public String connect(int port, Setup setup) throws IOException {
        return Programs.run(client(port, setup));
    }

    /** GnuTLS has a server that would listen beyond the loopback address, curl has none. */
    @Override
    public boolean canListen() {
        return this == OPENSSL;
    }

    @Override
    public Listening listen(Setup setup) throws IOException {
        throw new IOException(shown + " is no server here");
    }

    /** {@code openssl s_server}, from its line ACCEPT with the port on. */
    private static final class ProgramListening implements Listening {
        private final Process process;
        private final BufferedReader output;
        private final int port;

        private ProgramListening(List<String> command) throws IOException {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            output = process.inputReader(StandardCharsets.UTF_8);
            String line = output.readLine();
            while (line != null && !line.startsWith("ACCEPT")) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IOException(command + " does not listen");
            }
            port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public String said() throws IOException {
            process.getOutputStream().close();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            StringBuilder said = new StringBuilder();
            output.lines().forEach(line -> said.append(line).append('\n'));
            return said.toString();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
