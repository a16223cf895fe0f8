package io.github.alertspec.runtime;

import static io.github.alertspec.runtime.CodecReaderTest.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found in one direction of a connection, however TCP cuts it. */
class CodecStreamTest {
    private static final int CONNECTIONS = 20_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                      | incomplete",
                "15030300020228                          | alert 2 40; incomplete",
                "15030300020100 15030300020228           | alert 1 0; alert 2 40; incomplete",
                "1503030004015a0100                      | alert 1 90; alert 1 0; incomplete",
                "150303000102 150303000128               | alert 2 40; incomplete",
                "150303000102                            | incomplete fragmented",
                "150303000302280115030300015a            | alert 2 40; alert 1 90; incomplete",
                "150303000102 160303000100 150303000128  | not_an_alert wrong_type; alert 2 40; incomplete",
                "150303000102 140303000101               | malformed fragmented; incomplete",
                "1503030000 15030300020228               | malformed empty_fragment; alert 2 40; incomplete",
                "1503030002                              | incomplete truncated",
                "150303000202                            | incomplete truncated",
                "1503                                    | incomplete truncated",
                "16030300ff01                            | not_an_alert wrong_type; incomplete truncated",
                "160303000101 15030300020946             | not_an_alert wrong_type; alert bad_level 9 70; incomplete",
                "140303000101 1503030012ab*18            | not_an_alert wrong_type; encrypted encrypted; incomplete",
                "140303000101 15030300020228             | not_an_alert wrong_type; encrypted encrypted; incomplete",
                "140303000101 1603030001ab               | not_an_alert wrong_type; not_an_alert wrong_type; incomplete",
                "1703030001ab 1503030012ab*18            | encrypted encrypted; encrypted encrypted; incomplete",
                "150303000102 1703030001ab               | malformed fragmented; incomplete",
                "1503034001                              | malformed oversized; incomplete oversized",
                "1703034801                              | malformed oversized; incomplete oversized",
                "160303000101 41                         | not_an_alert wrong_type; not_an_alert not_a_record; incomplete not_a_record",
                "1502                                    | malformed wrong_version; incomplete wrong_version",
                "485454502f312e31203430300d0a            | not_an_alert not_a_record; incomplete not_a_record",
                "802e0100                                | not_an_alert not_a_record; incomplete not_a_record"
            })
    void recordsUpToTls12(String hex, String events) {
        assertEvents(CodecRules.UP_TO_TLS_1_2, hex, events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15030300020228                          | alert 2 40; incomplete",
                "1503030004015a0100 15030300020228       | malformed coalesced; alert 2 40; incomplete",
                "150303000102 15030300020228             | malformed fragmented; alert 2 40; incomplete",
                "1503030003022801                        | malformed length_mismatch; incomplete",
                "140303000101 15030300020228             | not_an_alert wrong_type; alert 2 40; incomplete",
                "140303000101 1703030013ab*19            | not_an_alert wrong_type; encrypted encrypted; incomplete",
                "1703030013ab*19                         | encrypted encrypted; incomplete",
                "1703034101                              | malformed oversized; incomplete oversized",
                "1503030012ab*18                         | malformed coalesced; incomplete"
            })
    void recordsOfTls13(String hex, String events) {
        assertEvents(CodecRules.TLS_1_3, hex, events);
    }

    @Test
    void aStreamWhoseBeginWasMissedIsProtected() {
        CodecStream stream = new CodecStream(CodecRules.UP_TO_TLS_1_2);
        assertThat(stream.isEncrypted()).isFalse();
        stream.assumeEncrypted();
        assertThat(stream.isEncrypted()).isTrue();
        byte[] record = bytes("15030300020228");
        stream.feed(record, 0, record.length);
        assertThat(stream.next()).isEqualTo(CodecOutcome.ENCRYPTED);
    }

    @Test
    void whatProtectsTheRestIsSeen() {
        CodecStream stream = new CodecStream(CodecRules.UP_TO_TLS_1_2);
        byte[] record = bytes("140303000101");
        stream.feed(record, 0, record.length);
        assertThat(stream.next()).isEqualTo(CodecOutcome.NOT_AN_ALERT);
        assertThat(stream.contentType(-1)).isEqualTo(20);
        assertThat(stream.length()).isEqualTo(6);
        assertThat(stream.isEncrypted()).isTrue();
        CodecStream tls13 = new CodecStream(CodecRules.TLS_1_3);
        tls13.feed(record, 0, record.length);
        tls13.next();
        assertThat(tls13.isEncrypted()).isFalse();
    }

    @Test
    void anAlertTellsTheVersionOfItsRecordAlsoWhereTheTwoCameApart() {
        CodecStream stream = new CodecStream(CodecRules.UP_TO_TLS_1_2);
        byte[] record = bytes("15030100020228");
        for (byte octet : record) {
            stream.feed(new byte[] {octet}, 0, 1);
            stream.next();
        }
        CodecStream whole = new CodecStream(CodecRules.UP_TO_TLS_1_2);
        for (int i = 0; i < record.length; i++) {
            whole.feed(record, i, 1);
            CodecOutcome outcome = whole.next();
            assertThat(outcome).isEqualTo(i < record.length - 1 ? CodecOutcome.INCOMPLETE : CodecOutcome.ALERT);
        }
        assertThat(whole.recordVersion(-1)).isEqualTo(0x0301);
        assertThat(whole.contentType(-1)).isEqualTo(21);
    }

    @Test
    void aSegmentIsReadBeforeTheNextOneIsFed() {
        CodecStream stream = new CodecStream(CodecRules.UP_TO_TLS_1_2);
        byte[] records = bytes("1503030002010015030300020228");
        stream.feed(records, 0, records.length);
        stream.next();
        assertThatThrownBy(() -> stream.feed(records, 0, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the segment before it has 7 octets left: call next()");
        assertThatThrownBy(() -> stream.feed(ByteBuffer.allocate(1))).isInstanceOf(IllegalStateException.class);
        assertThat(stream.next()).isEqualTo(CodecOutcome.ALERT);
        stream.feed(records, 0, 1);
    }

    @Test
    void aLostStreamTakesWhatComes() {
        CodecStream stream = new CodecStream(CodecRules.UP_TO_TLS_1_2);
        byte[] text = bytes("48545450");
        stream.feed(text, 0, text.length);
        assertThat(stream.next()).isEqualTo(CodecOutcome.NOT_AN_ALERT);
        assertThat(stream.isLost()).isTrue();
        stream.feed(text, 0, text.length);
        assertThat(stream.next()).isEqualTo(CodecOutcome.INCOMPLETE);
        assertThat(stream.reason()).isEqualTo(CodecReason.NOT_A_RECORD);
        assertThat(stream.next()).isEqualTo(CodecOutcome.INCOMPLETE);
    }

    @Test
    void theLongestRecordsArePassedOver() {
        CodecStream stream = new CodecStream(CodecRules.UP_TO_TLS_1_2);
        byte[] bytes = new byte[5 + 0x4000 + 7];
        System.arraycopy(bytes("1603034000"), 0, bytes, 0, 5);
        System.arraycopy(bytes("15030300020228"), 0, bytes, 5 + 0x4000, 7);
        stream.feed(bytes, 0, bytes.length);
        assertThat(stream.next()).isEqualTo(CodecOutcome.NOT_AN_ALERT);
        assertThat(stream.next()).isEqualTo(CodecOutcome.ALERT);
        assertThat(stream.next()).isEqualTo(CodecOutcome.INCOMPLETE);
    }

    /** Connections made of records, some of them damaged, against a reader that has all octets at once. */
    @ParameterizedTest
    @EnumSource
    void cutsChangeNothingAndAReaderOfTheWholeFindsTheSame(CodecRules rules) {
        Random random = new Random(7);
        int alerts = 0;
        for (int i = 0; i < CONNECTIONS; i++) {
            byte[] connection = connection(random);
            List<String> atOnce = events(rules, connection, connection.length, random);
            assertThat(events(rules, connection, 1, random)).isEqualTo(atOnce);
            assertThat(events(rules, connection, 9, random)).isEqualTo(atOnce);
            assertThat(atOnce)
                    .as(HexFormat.of().formatHex(connection))
                    .isEqualTo(new WholeConnection(connection, rules).events());
            alerts += (int)
                    atOnce.stream().filter(event -> event.startsWith("alert")).count();
        }
        assertThat(alerts).isGreaterThan(CONNECTIONS / 2);
    }

    private static byte[] connection(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int records = random.nextInt(6);
        for (int i = 0; i < records; i++) {
            int type = random.nextInt(8) < 5 ? 21 : 20 + random.nextInt(5);
            int size = random.nextInt(4) > 0 ? 2 : random.nextInt(40);
            out.write(random.nextInt(60) == 0 ? random.nextInt(256) : type);
            out.write(random.nextInt(60) == 0 ? random.nextInt(256) : 3);
            out.write(random.nextInt(5));
            out.write(random.nextInt(60) == 0 ? random.nextInt(256) : 0);
            out.write(size);
            for (int octet = 0; octet < size; octet++) {
                out.write(random.nextInt(3));
            }
        }
        byte[] all = out.toByteArray();
        return random.nextInt(3) == 0 ? java.util.Arrays.copyOf(all, random.nextInt(all.length + 1)) : all;
    }

    private static void assertEvents(CodecRules rules, String hex, String events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String part : hex.split(" ", -1)) {
            out.writeBytes(bytes(part));
        }
        byte[] connection = out.toByteArray();
        Random random = new Random(1);
        for (int longest : new int[] {connection.length, 1, 3}) {
            assertThat(String.join("; ", events(rules, connection, Math.max(1, longest), random)))
                    .isEqualTo(events);
        }
    }

    /** All that is found in segments of 1 to {@code longest} octets, and at the end why no more is. */
    private static List<String> events(CodecRules rules, byte[] connection, int longest, Random random) {
        CodecStream stream = new CodecStream(rules);
        List<String> events = new ArrayList<>();
        String last = "incomplete";
        int at = 0;
        while (at < connection.length) {
            int length = longest >= connection.length
                    ? connection.length
                    : Math.min(1 + random.nextInt(longest), connection.length - at);
            feed(stream, connection, at, length, random.nextInt(3));
            at += length;
            while (stream.next() != CodecOutcome.INCOMPLETE) {
                events.add(event(stream));
            }
            last = event(stream);
        }
        events.add(last);
        return events;
    }

    private static void feed(CodecStream stream, byte[] connection, int at, int length, int kind) {
        if (kind == 0) {
            stream.feed(connection, at, length);
        } else if (kind == 1) {
            stream.feed(ByteBuffer.wrap(connection, at, length).slice());
        } else {
            stream.feed(ByteBuffer.allocateDirect(length + 4)
                    .position(4)
                    .put(connection, at, length)
                    .position(4));
        }
    }

    static String event(CodecReading reading) {
        String reason = reading.reason() == CodecReason.NONE
                ? ""
                : " " + reading.reason().id();
        String alert = reading.code(-1) < 0 ? "" : " " + reading.level(-1) + " " + reading.code(-1);
        return reading.outcome().id() + reason + alert;
    }
}
