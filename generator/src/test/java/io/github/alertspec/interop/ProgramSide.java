package io.github.alertspec.interop;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Programs that make one side of one handshake: those of OpenSSL, GnuTLS and curl. */
enum ProgramSide implements Side {
    OPENSSL("OpenSSL", ":SSLv3/TLS read finished") {
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
    CURL("curl", "SSL certificate verify ok.") {
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
    GNUTLS("GnuTLS", "- Handshake was completed") {
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

    /** What it says once it has taken all that its peer shows, and not before. */
    private final String accepted;

    ProgramSide(String shown, String accepted) {
        this.shown = shown;
        this.accepted = accepted;
    }

    @Override
    public boolean goesOn(String said) {
        return said.contains(accepted);
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
    static final class ProgramListening implements Listening {
        private static final Duration LIMIT = Duration.ofSeconds(15);

        private final RunningProgram program;
        private final int port;

        ProgramListening(List<String> command) throws IOException {
            program = new RunningProgram(LIMIT, command);
            List<String> lines = program.until(line -> line.startsWith("ACCEPT"));
            String last = lines.get(lines.size() - 1);
            port = Integer.parseInt(last.substring(last.lastIndexOf(':') + 1));
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public String said() throws IOException {
            program.hush();
            return program.rest();
        }

        @Override
        public void close() {
            program.close();
        }
    }
}
