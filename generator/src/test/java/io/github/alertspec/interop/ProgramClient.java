package io.github.alertspec.interop;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A program that makes one connection and ends.
 *
 * @param command by port
 */
record ProgramClient(String name, String version, IntFunction<List<String>> command) implements Client {
    static Client openssl() throws IOException {
        return new ProgramClient(
                "openssl s_client",
                word(1, "openssl", "version"),
                port -> List.of("openssl", "s_client", "-state", "-connect", "127.0.0.1:" + port));
    }

    static Client curl() throws IOException {
        return new ProgramClient(
                "curl",
                word(1, "curl", "--version") + " with "
                        + word(4, "curl", "--version").replace('/', ' '),
                port -> List.of("curl", "--disable", "-v", "-sS", "-k", "-m", "5", "https://127.0.0.1:" + port + "/"));
    }

    static Client gnutls() throws IOException {
        return new ProgramClient(
                "gnutls-cli",
                word(1, "gnutls-cli", "--version"),
                port -> List.of("gnutls-cli", "--insecure", "-p", String.valueOf(port), "127.0.0.1"));
    }

    @Override
    public String connect(int port) throws IOException {
        return Programs.run(command.apply(port));
    }

    /** A word of the first line that a command prints; its absence is an error, as is that of the program. */
    private static String word(int place, String... command) throws IOException {
        return Programs.run(List.of(command)).lines().findFirst().orElseThrow().split(" ", -1)[place];
    }
}
