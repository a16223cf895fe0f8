package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.spec.AlertSpec;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class WireFormTest {
    private static final int PACKET = 1 << 15;
    private static final AlertSpec SPEC = Specs.builtIn();
    private static final String DTLS = " 00 00 .. .. .. .. .. .. 00 02 ";

    @Test
    void aFatalAlertIsARecordOfSevenOctets() {
        assertThat(forms(40))
                .containsExactly(
                        new WireForm("TLS 1.2, TLS 1.3, in the clear", "15 03 03 00 02 02 28", ""),
                        new WireForm(
                                "TLS 1.3, encrypted",
                                "17 03 03 00 ..",
                                "19 octets of ciphertext follow, more with padding"),
                        new WireForm("DTLS 1.2, DTLS 1.3, in the clear", "15 fe fd" + DTLS + "02 28", ""),
                        new WireForm(
                                "QUIC version 1",
                                "1c 41 28",
                                "in a packet: CONNECTION_CLOSE with CRYPTO_ERROR 0x0128"));
    }

    @Test
    void anAlertOfOldVersionsHasTheNumberOfTheLastThatDefinesIt() {
        assertThat(forms(21))
                .containsExactly(
                        new WireForm("TLS 1.1", "15 03 02 00 02 02 15", ""),
                        new WireForm("DTLS 1.0", "15 fe ff" + DTLS + "02 15", ""));
        assertThat(forms(41)).containsExactly(new WireForm("SSL 3.0", "15 03 00 00 02 01 29", ""));
        assertThat(forms(100))
                .containsExactly(
                        new WireForm("TLS 1.2", "15 03 03 00 02 01 64", ""),
                        new WireForm("DTLS 1.2", "15 fe fd" + DTLS + "01 64", ""));
    }

    @Test
    void whereBothLevelsOccurTheOtherOneIsTold() {
        assertThat(forms(42).get(0).octets()).isEqualTo("15 03 03 00 02 02 2a");
        assertThat(forms(42).get(0).remark()).isEqualTo("fatal; a warning ends with 01 2a");
        assertThat(forms(0).get(0))
                .isEqualTo(new WireForm("TLS 1.2, TLS 1.3, in the clear", "15 03 03 00 02 01 00", ""));
    }

    @Test
    void anAlertOfDtlsAloneHasNoRecordOfTls() {
        assertThat(forms(52)).extracting(WireForm::where).containsExactly("DTLS 1.3, in the clear");
    }

    @Test
    void aProtocolThatNobodyKnowsHasNoForm() {
        AlertSpec spec = Specs.read("own", """
                alertspec: 1
                name: own
                protocols: [{id: ACME, title: Acme, wire: 0x0001}, {id: TLS1.2, title: TLS 1.2}]
                alerts: [{code: 1, name: one, summary: One., levels: {ACME: fatal, TLS1.2: fatal}, references: [RFC1]}]
                """);
        assertThat(WireForm.of(spec, spec.alerts().get(0))).isEmpty();
    }

    /** A server of the JDK that has no certificate refuses every client with handshake_failure. */
    @Test
    void aRealPeerSendsTheseOctets() throws Exception {
        assertThat(refusal("TLSv1.2")).isEqualTo(forms(40).get(0).octets());
    }

    /** In TLS 1.3 the same server has sent its ServerHello by then; the JDK adds 16 octets of padding. */
    @Test
    void aRealPeerEncryptsTheAlert() throws Exception {
        String form = forms(40).get(1).octets();
        String record = refusal("TLSv1.3");
        assertThat(record).startsWith(form.substring(0, form.indexOf("..")));
        assertThat(record.split(" ", -1)).hasSize(5 + 19 + 16);
    }

    private static List<WireForm> forms(int code) {
        return WireForm.of(SPEC, SPEC.alert(code).orElseThrow());
    }

    private static String refusal(String protocol) throws GeneralSecurityException, SSLException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        SSLEngine client = context.createSSLEngine();
        client.setUseClientMode(true);
        client.setEnabledProtocols(new String[] {protocol});
        SSLEngine server = context.createSSLEngine();
        server.setUseClientMode(false);
        ByteBuffer hello = ByteBuffer.allocate(PACKET);
        client.wrap(ByteBuffer.allocate(0), hello);
        server.unwrap(hello.flip(), ByteBuffer.allocate(PACKET));
        server.getDelegatedTask().run();
        ByteBuffer record = ByteBuffer.allocate(PACKET);
        for (int i = 0; i < 5 && !server.isOutboundDone(); i++) {
            try {
                ByteBuffer next = ByteBuffer.allocate(PACKET);
                server.wrap(ByteBuffer.allocate(0), next);
                record = next.position() > 0 ? next : record;
            } catch (SSLException refused) {
                assertThat(refused.getMessage())
                        .matches(".*(no cipher suites in common|No available authentication scheme)");
            }
        }
        return HexFormat.ofDelimiter(" ").formatHex(record.array(), 0, record.position());
    }
}
