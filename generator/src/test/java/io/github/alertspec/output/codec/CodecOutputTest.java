package io.github.alertspec.output.codec;

import static io.github.alertspec.output.Loaded.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alertspec.output.Loaded;
import io.github.alertspec.output.Specs;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the generated codec answers, checked on the classes that the canonical spec gives. */
class CodecOutputTest {
    @TempDir
    static Path directory;

    private static Loaded tls;

    @BeforeAll
    static void compile() {
        tls = Loaded.of(Specs.builtIn(), directory);
    }

    @Test
    void aReaderAnswersInWordsOfTheEnum() throws ReflectiveOperationException {
        Object reader = make("TlsAlertReader");
        assertThat(read(reader, "readRecord", "15030300020228")).isEqualTo("ALERT");
        assertThat(get(reader, "alert")).hasToString("Optional[HANDSHAKE_FAILURE]");
        assertThat(get(reader, "code")).hasToString("Optional[handshake_failure(40)]");
        assertThat(get(reader, "level")).hasToString("Optional[FATAL]");
        assertThat(get(reader, "reason")).hasToString("NONE");
        assertThat(get(reader, "length")).isEqualTo(7);
        assertThat(reader).hasToString("alert, level 2, code 40");
    }

    @Test
    void whatNobodyKnowsIsKeptRaw() throws ReflectiveOperationException {
        Object reader = make("TlsAlertReader");
        assertThat(read(reader, "readAlert", "01c8")).isEqualTo("ALERT");
        assertThat(get(reader, "alert")).hasToString("Optional.empty");
        assertThat(get(reader, "code")).hasToString("Optional[unassigned(200)]");
        assertThat(get(reader, "level")).hasToString("Optional[WARNING]");
        assertThat(get(reader, "reason")).hasToString("UNKNOWN_CODE");
        assertThat(read(reader, "readAlert", "0928")).isEqualTo("ALERT");
        assertThat(get(reader, "level")).hasToString("Optional.empty");
        assertThat(get(reader, "level", -1)).isEqualTo(9);
        assertThat(get(reader, "reason")).hasToString("BAD_LEVEL");
    }

    @Test
    void noAlertHasNeitherCodeNorLevel() throws ReflectiveOperationException {
        Object reader = make("TlsAlertReader");
        read(reader, "readRecord", "15030300020228");
        assertThat(read(reader, "readRecord", "1503030000")).isEqualTo("MALFORMED");
        assertThat(get(reader, "alert")).hasToString("Optional.empty");
        assertThat(get(reader, "code")).hasToString("Optional.empty");
        assertThat(get(reader, "level")).hasToString("Optional.empty");
        assertThat(get(get(reader, "reason"), "reference")).isEqualTo("RFC 9846, section 5.1");
        assertThat(get(reader, "isAllowedIn", tls.constant("TlsProtocol", "TLS_1_2")))
                .isEqualTo(false);
    }

    @Test
    void aVersionAllowsAnAlertAtItsLevels() throws ReflectiveOperationException {
        Object old = tls.constant("TlsProtocol", "TLS_1_2");
        Object quic = tls.constant("TlsProtocol", "QUIC");
        Object reader = make("TlsAlertReader");
        read(reader, "readAlert", "0228");
        assertThat(get(reader, "isAllowedIn", old)).isEqualTo(true);
        read(reader, "readAlert", "0128");
        assertThat(get(reader, "isAllowedIn", old)).isEqualTo(false);
        read(reader, "readAlert", "0164");
        assertThat(get(reader, "isAllowedIn", old)).isEqualTo(true);
        read(reader, "readAlert", "0100");
        assertThat(get(reader, "isAllowedIn", old)).isEqualTo(true);
        assertThat(get(reader, "isAllowedIn", quic)).isEqualTo(false);
    }

    @Test
    void aWriterTakesTheEnumOrAnyOctets() {
        byte[] target = new byte[7];
        Object alert = tls.constant("TlsAlert", "UNKNOWN_CA");
        Object writer = tls.call("TlsAlertWriter", "of", tls.constant("TlsAlertLevel", "FATAL"), alert);
        assertThat(get(writer, "writeRecord", 0x0303, target, 0)).isEqualTo(7);
        assertThat(HexFormat.of().formatHex(target)).isEqualTo("15030300020230");
        Object octets = tls.call("TlsAlertWriter", "ofOctets", 9, 200);
        assertThat(get(octets, "writeAlert", target, 5)).isEqualTo(2);
        assertThat(HexFormat.of().formatHex(target)).isEqualTo("150303000209c8");
        assertThatThrownBy(() -> tls.call("TlsAlertWriter", "of", tls.constant("TlsAlertLevel", "EITHER"), alert))
                .hasRootCauseExactlyInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("level EITHER is not one that can be sent");
    }

    /** The JDK's server refuses the only version that its client offers, before anything is encrypted. */
    @Test
    void anAlertOfTheJdkIsReadOutOfItsStream() throws Exception {
        SSLEngine client = SSLContext.getDefault().createSSLEngine();
        client.setUseClientMode(true);
        client.setEnabledProtocols(new String[] {"TLSv1.3"});
        SSLEngine server = SSLContext.getDefault().createSSLEngine();
        server.setUseClientMode(false);
        server.setEnabledProtocols(new String[] {"TLSv1.2"});
        ByteBuffer hello = wrapped(client);
        Object stream = make("TlsAlertStream");
        get(stream, "feed", hello);
        assertThat(get(stream, "next")).hasToString("NOT_AN_ALERT");
        assertThat(get(stream, "contentType", -1)).isEqualTo(22);
        assertThat(get(stream, "next")).hasToString("INCOMPLETE");
        assertThat(get(stream, "reason")).hasToString("NONE");
        ByteBuffer nothing = ByteBuffer.allocate(server.getSession().getApplicationBufferSize());
        assertThatThrownBy(() -> {
                    server.unwrap(hello, nothing);
                    server.getDelegatedTask().run();
                    server.wrap(ByteBuffer.allocate(0), wide(server));
                })
                .isInstanceOf(SSLException.class);
        ByteBuffer answer = wrapped(server);

        Object answers = make("TlsAlertStream");
        get(answers, "feed", answer);
        assertThat(get(answers, "next")).hasToString("ALERT");
        assertThat(get(answers, "alert")).hasToString("Optional[PROTOCOL_VERSION]");
        assertThat(get(answers, "level")).hasToString("Optional[FATAL]");
    }

    @Test
    void theExampleOfTheReadmeCompiles() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        String section = readme.substring(readme.indexOf("\n### codec"), readme.indexOf("\n### markdown"));
        int begin = section.indexOf("```java\n") + "```java\n".length();
        String example = section.substring(begin, section.indexOf("```", begin));
        List<String> complaints = tls.compile("Example", """
                package com.example.tls;
                class Example {
                    void example(byte[] bytes) {
                %s
                    }
                }
                """.formatted(example), directory);
        assertThat(complaints).isEmpty();
    }

    private static ByteBuffer wide(SSLEngine engine) {
        return ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    private static ByteBuffer wrapped(SSLEngine engine) throws SSLException {
        ByteBuffer packet = wide(engine);
        engine.wrap(ByteBuffer.allocate(0), packet);
        return packet.flip();
    }

    private static Object make(String type) throws ReflectiveOperationException {
        return tls.type(type).getConstructor().newInstance();
    }

    private static String read(Object reader, String method, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return get(reader, method, bytes, 0, bytes.length).toString();
    }
}
