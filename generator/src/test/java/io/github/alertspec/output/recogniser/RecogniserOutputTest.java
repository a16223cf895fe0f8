package io.github.alertspec.output.recogniser;

import static io.github.alertspec.output.Loaded.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.Loaded;
import io.github.alertspec.output.Specs;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generated recogniser answers, checked on the classes that the canonical spec gives. */
class RecogniserOutputTest {
    @TempDir
    static Path directory;

    private static Loaded tls;

    @BeforeAll
    static void compile() {
        tls = Loaded.of(Specs.builtIn(), directory);
    }

    @Test
    void aMatchTellsAllThatTheLineStates() {
        Object match = only("* TLSv1.3 (IN), TLS alert, handshake failure (552):");
        assertThat(get(match, "alert")).hasToString("Optional[HANDSHAKE_FAILURE]");
        assertThat(get(match, "code")).hasToString("OptionalInt[40]");
        assertThat(get(match, "level")).hasToString("Optional[FATAL]");
        assertThat(get(match, "direction")).hasToString("Optional[RECEIVED]");
        assertThat(get(match, "stack")).hasToString("Optional[curl]");
        assertThat(get(match, "isUnspecified")).isEqualTo(false);
        assertThat(get(match, "words")).isEqualTo("(IN), TLS alert, handshake failure (552)");
        assertThat(get(match, "reason"))
                .isEqualTo("\"(IN), TLS alert, handshake failure (552)\" has the form"
                        + " \"(in), tls alert, {name} ({curl})\" of curl");
        assertThat(get(match, "start")).isEqualTo(10);
        assertThat(get(match, "end")).isEqualTo(50);
        assertThat(match).hasToString("handshake_failure(40), FATAL, RECEIVED, at 10 to 50");
    }

    @Test
    void whatALineDoesNotStateIsEmpty() {
        Object unknown = only("SSL alert number 200");
        assertThat(get(unknown, "code")).hasToString("OptionalInt[200]");
        assertThat(get(unknown, "alert")).hasToString("Optional.empty");
        assertThat(get(unknown, "level")).hasToString("Optional.empty");
        assertThat(unknown).hasToString("unassigned(200), RECEIVED, at 0 to 20");
        Object unspecified = only("A TLS fatal alert has been received.");
        assertThat(get(unspecified, "isUnspecified")).isEqualTo(true);
        assertThat(get(unspecified, "code")).hasToString("OptionalInt.empty");
        assertThat(get(unspecified, "alert")).hasToString("Optional.empty");
        assertThat(unspecified.toString()).startsWith("some alert, FATAL, RECEIVED, at 0 to");
    }

    @Test
    void octetsAndNothingAreReadToo() {
        byte[] bytes = "xx remote error: tls: bad certificate yy".getBytes(StandardCharsets.US_ASCII);
        List<?> found = tls.list("TlsAlertRecogniser", "find", bytes, 3, 37);
        assertThat(found).hasSize(1);
        assertThat(get(found.get(0), "alert")).hasToString("Optional[BAD_CERTIFICATE]");
        assertThat(get(found.get(0), "start")).isEqualTo(0);
        assertThat(tls.list("TlsAlertRecogniser", "find", "")).isEmpty();
        assertThat(tls.list("TlsAlertRecogniser", "find", (Object) null)).isEmpty();
    }

    @Test
    void allLinesOfABufferAreReadInOnePass() {
        byte[] bytes =
                "x\nSSL alert number 40\r\ny\nremote error: tls: bad certificate".getBytes(StandardCharsets.US_ASCII);
        List<String> lines = new ArrayList<>();
        Class<?> listener = tls.type("TlsAlertRecogniser$Lines");
        Object proxy =
                Proxy.newProxyInstance(listener.getClassLoader(), new Class<?>[] {listener}, (self, method, a) -> {
                    List<?> alerts = (List<?>) a[2];
                    return lines.add(a[0] + " to " + a[1] + " " + get(alerts.get(0), "alert") + " of " + alerts.size());
                });

        tls.call("TlsAlertRecogniser", "find", bytes, 0, bytes.length, proxy);
        tls.call("TlsAlertRecogniser", "find", null, 0, 5, proxy);
        tls.call("TlsAlertRecogniser", "find", bytes, 30, -1, proxy);

        assertThat(lines)
                .containsExactly("2 to 22 Optional[HANDSHAKE_FAILURE] of 1", "25 to 59 Optional[BAD_CERTIFICATE] of 1");
    }

    @Test
    void controlCharactersOfALineAreNotShown() {
        Object match = only("Received fatal\talert:\u001b[31m unknown_ca");
        assertThat(get(match, "words")).isEqualTo("Received fatal\\u0009alert:\\u001b[31m unknown_ca");
    }

    private static Object only(String line) {
        List<?> found = tls.list("TlsAlertRecogniser", "find", line);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
