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
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Seven stacks are sent every code of both levels, and the generated recogniser reads what they say. */
@Tag("interop")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InteropTest {
    private static final int FATAL = 2;
    private static final int WARNING = 1;
    private static final int PROGRAMS_AT_A_TIME = 3;

    /** JSSE writes before its message which alert fits the failure, whether it sends that alert or not. */
    private static final Pattern FITTING = Pattern.compile("javax\\.net\\.ssl\\.SSL\\w*Exception: \\(\\w+\\) .*");

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

    /** Alerts that a stack sent, as the recogniser reads what it says, and that did not come. */
    private final Queue<String> notSent = new ConcurrentLinkedQueue<>();

    @Test
    void eachStackSaysWhatThePageOfResultsTells() throws Exception {
        GeneratedRecogniser recogniser = new GeneratedRecogniser(directory);
        List<Column> columns = new ArrayList<>();
        for (Callable<Client> start : STACKS) {
            long begin = System.nanoTime();
            try (Client client = start.call()) {
                List<String> fatal = said(client, FATAL, recogniser);
                List<String> warning = said(client, WARNING, recogniser);
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
        List<String> wrong = new ArrayList<>(notSent);
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
    private List<String> said(Client client, int level, GeneratedRecogniser recogniser) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(client instanceof ProgramClient ? PROGRAMS_AT_A_TIME : 1);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int code = 0; code < Column.CODES; code++) {
                int sent = code;
                answers.add(threads.submit(() -> said(client, level, sent, recogniser)));
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

    /** That the directions are right: what a stack says it sent has come, as far as all that it sent is here. */
    private synchronized void check(
            String what, String said, AlertPeerExchange exchange, GeneratedRecogniser recogniser)
            throws ReflectiveOperationException {
        if (!exchange.endedByOther()) {
            return;
        }
        GeneratedCodec.Sent sent = recogniser.codec().read(exchange.received(), false);
        recogniser.find(said).stream()
                .filter(found ->
                        found.direction().equals("SENT") && found.code().isPresent())
                .filter(found -> !FITTING.matcher(found.line()).matches())
                .filter(found -> sent.alerts().stream().noneMatch(alert -> found.isOf(alert.code())))
                .forEach(found -> notSent.add(what + ": " + found + " is not among " + sent.alerts()));
    }

    /** Without what differs from one connection to the next: ports, threads, objects. */
    private String said(Client client, int level, int code, GeneratedRecogniser recogniser) throws Exception {
        try (AlertPeer peer = AlertPeer.server(AlertPeerPlan.of(level, code))) {
            String said = client.connect(peer.port());
            AlertPeerExchange exchange = peer.next();
            assertThat(exchange.end()).as(client.name() + ": " + exchange).isEqualTo(AlertPeerExchange.End.AS_PLANNED);
            check(client.name() + ", alert " + code + " of level " + level, said, exchange, recogniser);
            return said.replaceAll("\\b" + peer.port() + "\\b", "PORT")
                    .replaceAll("(?m)^[0-9A-F]{12,16}(?=:error:)", "THREAD")
                    .replaceAll("#[0-9]+ @[0-9a-f]+", "#1 @0");
        }
    }
}
