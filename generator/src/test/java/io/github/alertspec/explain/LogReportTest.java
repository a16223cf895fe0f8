package io.github.alertspec.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LogReportTest {
    private static final AlertSpec SPEC =
            SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();

    private static final String LOG = """
            starting
            javax.net.ssl.SSLHandshakeException: Received fatal alert: bad_certificate
            GET /alertmanager 200
            SSL_do_handshake() failed (SSL: error:0A000410:SSL routines::sslv3 alert handshake failure:SSL alert number 40)
            javax.net.ssl.SSLHandshakeException: Received fatal alert: bad_certificate
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void jsonHasOneObjectForEachLineThatCarriesAnAlert() throws IOException {
        report(LogFormat.JSON, bytes(LOG));

        assertThat(text().lines().toList())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "{\"line\":2,\"alerts\":[{\"code\":42,\"name\":\"bad_certificate\",\"level\":\"fatal\","
                                + "\"direction\":\"received\",\"stack\":\"jsse\",\"start\":37,\"end\":74}],\"unspecified\":false}");
        assertThat(text())
                .contains("{\"line\":4,\"alerts\":[{\"code\":40,\"name\":\"handshake_failure\",\"level\":null,"
                        + "\"direction\":\"received\",\"stack\":\"openssl\",\"start\":");
    }

    @Test
    void textListsEachFindingOnceWithWhatItsReaderCanDo() throws IOException {
        report(LogFormat.TEXT, bytes(LOG));

        assertThat(text())
                .startsWith("access.log: 3 of 5 lines report an alert.\n"
                        + "\nbad_certificate (42), fatal, received: 2 times, lines 2 to 5\n  ")
                .contains(
                        "\nhandshake_failure (40), received: once, line 4\n",
                        "\n  As written by OpenSSL\n",
                        "\n  On this side, which received it\n  - ")
                .doesNotContain("which sent it");
    }

    @Test
    void csvAndMarkdownListTheSame() throws IOException {
        report(LogFormat.CSV, bytes(LOG));
        assertThat(text().lines().toList())
                .hasSize(3)
                .first()
                .isEqualTo("count,first_line,last_line,code,name,level,direction,stacks,summary,remedies");
        assertThat(text()).contains("\n2,2,5,42,bad_certificate,fatal,received,JDK JSSE,");

        out.reset();
        report(LogFormat.MARKDOWN, bytes(LOG));
        assertThat(text())
                .startsWith("access.log: 3 of 5 lines report an alert.\n\n| Alert | Count |")
                .contains("\n| bad_certificate (42) | 2 | 2 to 5 | fatal | received | JDK JSSE | ");
    }

    @Test
    void aLogWithoutAlertsSaysSo() throws IOException {
        report(LogFormat.TEXT, new byte[0]);
        assertThat(text()).isEqualTo("access.log: no alert in 0 lines.\n");
    }

    @Test
    void theLastLineNeedsNoLineFeedAndOthersMayEndAsInWindows() throws IOException {
        LogReport report = report(LogFormat.JSON, bytes("a\r\n\r\nReceived fatal alert: unknown_ca"));

        assertThat(report.lines()).isEqualTo(3);
        assertThat(text()).startsWith("{\"line\":3,").contains("\"start\":0,\"end\":32");
    }

    @Test
    void linesAreTheSameHoweverTheStreamIsCutIntoReads() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            log.append(LOG);
        }
        report(LogFormat.JSON, bytes(log.toString()));
        String whole = text();
        out.reset();

        report(LogFormat.JSON, new ByteArrayInputStream(bytes(log.toString())) {
            @Override
            public synchronized int read(byte[] to, int from, int length) {
                return super.read(to, from, Math.min(length, 7));
            }
        });

        assertThat(text()).isEqualTo(whole);
        assertThat(whole.lines().count()).isEqualTo(1500);
    }

    @Test
    void gzipIsUnpackedAllMembersOfIt() throws IOException {
        byte[] one = zipped(LOG);
        byte[] two = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, two, one.length, one.length);

        LogReport report = report(LogFormat.TEXT, two);

        assertThat(report.lines()).isEqualTo(10);
    }

    @Test
    void gzipThatBreaksOffIsReportedAsFarAsItGoes() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            log.append(i * 7919L % 104_729).append(' ').append(LOG);
        }
        byte[] zipped = zipped(log.toString());
        LogReport report = new LogReport(SPEC, LogFormat.TEXT, "access.log", out);

        assertThatExceptionOfType(DamagedInput.class)
                .isThrownBy(() -> report.read(new ByteArrayInputStream(zipped, 0, zipped.length / 2)))
                .withMessageStartingWith("is gzip that breaks off or is damaged: ");
        report.finish();

        assertThat(report.lines()).isGreaterThan(1000);
        assertThat(text()).contains("bad_certificate (42), fatal, received: ");
        assertThatExceptionOfType(DamagedInput.class)
                .isThrownBy(() -> report(LogFormat.TEXT, new byte[] {0x1F, (byte) 0x8B, 0, 0}));
    }

    @Test
    void aLineOf64MegabytesIsCutAndTheNextOneRead() throws IOException {
        byte[] end = bytes("\nReceived fatal alert: unknown_ca\n");
        InputStream in = new InputStream() {
            private int left = 64 << 20;
            private final InputStream rest = new ByteArrayInputStream(end);

            @Override
            public int read() {
                throw new AssertionError("not octet by octet");
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int n = Math.min(length, left);
                Arrays.fill(to, from, from + n, (byte) 'x');
                left -= n;
                return n > 0 ? n : rest.read(to, from, length);
            }
        };

        LogReport report = report(LogFormat.JSON, in);

        assertThat(text()).startsWith("{\"line\":2,\"alerts\":[{\"code\":48,");
        assertThat(report.lines()).isEqualTo(2);
        assertThat(report.notes())
                .containsExactly("line 1 of access.log is cut: of a line the first 1048576 octets are read");
    }

    @Test
    void whatIsNoTextIsReadAllTheSame() throws IOException {
        byte[] noise = new byte[1 << 20];
        new java.util.Random(17).nextBytes(noise);
        LogReport report = report(LogFormat.TEXT, noise);
        assertThat(report.notes())
                .containsExactly("access.log looks like a binary file; its lines are what stands between line feeds");

        byte[] broken = bytes("\u00ff\u00c3( \u00ed\u00a0\u0080 Received fatal alert: unknown_ca \u0000\n");
        out.reset();
        report(LogFormat.JSON, broken);
        assertThat(text()).startsWith("{\"line\":1,\"alerts\":[{\"code\":48,");

        LogReport wide = report(LogFormat.TEXT, "\ufeffhello".getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.notes()).singleElement().asString().startsWith("access.log is UTF-16, which is not read");
    }

    @Test
    void aLevelIsThatOfTheLineOrTheOnlyOneThatTheAlertHas() throws IOException {
        assertThat(report(LogFormat.TEXT, bytes("SSL alert number 40")).has(Level.FATAL))
                .isTrue();
        assertThat(report(LogFormat.TEXT, bytes("Received fatal alert: bad_certificate"))
                        .has(Level.FATAL))
                .isTrue();
        LogReport warning = report(LogFormat.TEXT, bytes("SSL3 alert write:warning:close notify"));
        assertThat(warning.has(Level.FATAL)).isFalse();
        assertThat(warning.has(Level.WARNING)).isTrue();
        assertThat(report(LogFormat.TEXT, bytes("hello")).has(Level.WARNING)).isFalse();
    }

    @Test
    void aClosedPipeIsToldApartFromInputThatFails() {
        LogReport report = new LogReport(SPEC, LogFormat.JSON, "access.log", new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        assertThatExceptionOfType(ClosedOutput.class)
                .isThrownBy(() -> report.read(new ByteArrayInputStream(bytes(LOG))));
    }

    private LogReport report(LogFormat format, byte[] log) throws IOException {
        return report(format, new ByteArrayInputStream(log));
    }

    private LogReport report(LogFormat format, InputStream log) throws IOException {
        LogReport report = new LogReport(SPEC, format, "access.log", out);
        report.read(log);
        report.finish();
        return report;
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
