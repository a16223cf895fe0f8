package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.runtime.AlertPeer;
import io.github.alertspec.runtime.AlertPeerExchange;
import io.github.alertspec.runtime.AlertPeerPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seven stacks are sent every code of both levels, and the generated recogniser reads what they say. */
@Tag("interop")
class InteropTest {
    private static final int FATAL = 2;
    private static final int WARNING = 1;
    private static final int PROGRAMS_AT_A_TIME = 3;

    private static final List<Callable<Client>> STACKS = List.of(
            ProgramClient::openssl,
            ProgramClient::curl,
            ProgramClient::gnutls,
            DriverClient::python,
            DriverClient::node,
            JavaClient::jsse,
            JavaClient::bouncyCastle);

    @TempDir
    Path directory;

    @Test
    void eachStackSaysWhatThePageOfResultsTells() throws Exception {
        GeneratedRecogniser recogniser = new GeneratedRecogniser(directory);
        List<Column> columns = new ArrayList<>();
        for (Callable<Client> start : STACKS) {
            long begin = System.nanoTime();
            try (Client client = start.call()) {
                List<String> fatal = said(client, FATAL);
                List<String> warning = said(client, WARNING);
                keep(client, fatal, warning);
                Column column = Column.of(client.name(), client.version(), fatal, warning, recogniser);
                columns.add(column);
                System.out.printf(
                        "%s %s: %s, %.1f s%n",
                        column.stack(), column.version(), column.totals(), (System.nanoTime() - begin) / 1e9);
            }
        }
        if (Boolean.getBoolean("alertspec.updateInterop")) {
            Files.writeString(ResultsPage.FILE, ResultsPage.text(columns));
        }
        ResultsPage page = ResultsPage.read(Files.readAllLines(ResultsPage.FILE));
        List<String> wrong = new ArrayList<>();
        for (Column column : columns) {
            wrong.addAll(page.wrong(column));
            if (!page.isOfSameVersion(column)) {
                List<String> differences = page.differences(column);
                System.out.println(column.stack() + " " + column.version() + " is not the " + page.version(column)
                        + " of the page: " + differences.size() + " differences");
                differences.forEach(System.out::println);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Below {@code target}, for whoever wants to read it. */
    private static void keep(Client client, List<String> fatal, List<String> warning) throws IOException {
        StringBuilder all = new StringBuilder(client.name() + " " + client.version() + "\n");
        for (int code = 0; code < Column.CODES; code++) {
            all.append("\n==== fatal ").append(code).append('\n').append(fatal.get(code));
            all.append("\n==== warning ").append(code).append('\n').append(warning.get(code));
        }
        Path folder = Files.createDirectories(Path.of("target/interop"));
        Files.writeString(folder.resolve(client.name().replace(' ', '-') + ".txt"), all);
    }

    /** What a stack says, by code. */
    private static List<String> said(Client client, int level) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(client instanceof ProgramClient ? PROGRAMS_AT_A_TIME : 1);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int code = 0; code < Column.CODES; code++) {
                int sent = code;
                answers.add(threads.submit(() -> said(client, level, sent)));
            }
            List<String> said = new ArrayList<>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }
            return said;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Without what differs from one connection to the next: ports, threads, objects. */
    private static String said(Client client, int level, int code) throws IOException {
        try (AlertPeer peer = AlertPeer.server(AlertPeerPlan.of(level, code))) {
            String said = client.connect(peer.port());
            AlertPeerExchange exchange = peer.next();
            assertThat(exchange.end()).as(client.name() + ": " + exchange).isEqualTo(AlertPeerExchange.End.AS_PLANNED);
            return said.replaceAll("\\b" + peer.port() + "\\b", "PORT")
                    .replaceAll("(?m)^[0-9A-F]{12,16}(?=:error:)", "THREAD")
                    .replaceAll("#[0-9]+ @[0-9a-f]+", "#1 @0");
        }
    }
}
