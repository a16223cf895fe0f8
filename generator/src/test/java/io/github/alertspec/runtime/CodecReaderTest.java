package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single units turn out to be. Octets are in hexadecimal; {@code *n} behind two digits repeats them. */
class CodecReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | incomplete, truncated                       | 2",
                "02       | incomplete, truncated                       | 2",
                "0228     | 'alert, level 2, code 40'                   | 2",
                "0100     | 'alert, level 1, code 0'                    | 2",
                "01ff     | 'alert, level 1, code 255'                  | 2",
                "0028     | 'alert, bad_level, level 0, code 40'        | 2",
                "ff28     | 'alert, bad_level, level 255, code 40'      | 2",
                "022800   | 'malformed, length_mismatch'                | 0",
                "02280228 | 'malformed, length_mismatch'                | 0"
            })
    void anAlertHasTwoOctets(String hex, String reading, int length) {
        for (CodecRules rules : CodecRules.values()) {
            CodecReader reader = new CodecReader(rules);
            byte[] bytes = bytes(hex);
            reader.readAlert(bytes, 0, bytes.length);
            assertReading(reader, reading, length);
        }
    }

    /** Where one reading is given, both rules give it; else the first is that up to TLS 1.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | incomplete, truncated                        |                             | 0",
                "15030300             | incomplete, truncated                        |                             | 0",
                "1503030002           | incomplete, truncated                        |                             | 7",
                "150303000202         | incomplete, truncated                        |                             | 7",
                "1503034000           | incomplete, truncated                        |                             | 16389",
                "15030300020228       | 'alert, level 2, code 40'                    |                             | 7",
                "15030300020228ff     | 'alert, level 2, code 40'                    |                             | 7",
                "15030000020100       | 'alert, level 1, code 0'                     |                             | 7",
                "15030400020246       | 'alert, level 2, code 70'                    |                             | 7",
                "15030300020328       | 'alert, bad_level, level 3, code 40'         |                             | 7",
                "1503030000           | malformed, empty_fragment                    |                             | 5",
                "150303000102         | incomplete, fragmented                       | malformed, fragmented       | 6",
                "1503030003022801     | 'alert, coalesced, level 2, code 40'         | malformed, length_mismatch  | 8",
                "150303000401000228   | 'alert, coalesced, level 1, code 0'          | malformed, coalesced        | 9",
                "150303000409000228   | 'alert, bad_level, level 9, code 0'          | malformed, coalesced        | 9",
                "150303000b01*11      | 'alert, coalesced, level 1, code 1'          | malformed, length_mismatch  | 16",
                "150303000c01*12      | encrypted, encrypted                         | malformed, coalesced        | 17",
                "150303002000*32      | encrypted, encrypted                         | malformed, coalesced        | 37",
                "1503034001           | malformed, oversized                         |                             | 0",
                "150303ffff           | malformed, oversized                         |                             | 0",
                "1703030013ab*19      | encrypted, encrypted                         |                             | 24",
                "1703034100           | incomplete, truncated                        |                             | 16645",
                "1703034101           | incomplete, truncated                        | malformed, oversized        | 16646",
                "1703034801           | malformed, oversized                         |                             | 0",
                "140303000101         | not_an_alert, wrong_type                     |                             | 6",
                "160301000101         | not_an_alert, wrong_type                     |                             | 6",
                "1603014001           | incomplete, truncated                        | malformed, oversized        | 16390",
                "180303000101         | not_an_alert, wrong_type                     |                             | 6",
                "13                   | not_an_alert, not_a_record                   |                             | 0",
                "190303000101         | not_an_alert, not_a_record                   |                             | 0",
                "802e0100020015000000 | not_an_alert, not_a_record                   |                             | 0",
                "485454502f312e31     | not_an_alert, not_a_record                   |                             | 0",
                "15fe                 | malformed, wrong_version                     | incomplete, truncated       | 0"
            })
    void aRecordIsReadByTheRulesOfItsVersion(String hex, String earlier, String tls13, int length) {
        byte[] bytes = bytes(hex);
        CodecReader reader = new CodecReader(CodecRules.UP_TO_TLS_1_2);
        reader.readRecord(bytes, 0, bytes.length);
        assertReading(reader, earlier, length);
        CodecReader strict = new CodecReader(CodecRules.TLS_1_3);
        strict.readRecord(bytes, 0, bytes.length);
        boolean oversized = tls13 != null && tls13.contains("oversized");
        assertReading(strict, tls13 == null ? earlier : tls13, oversized ? 0 : length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | incomplete, truncated                       |                            | 0",
                "15fefd000000000000000700          | incomplete, truncated                       |                            | 0",
                "15fefd0000000000000007000202      | incomplete, truncated                       |                            | 15",
                "15fefd000000000000000700020228    | 'alert, level 2, code 40'                   |                            | 15",
                "15feff0000000000000007000202281616| 'alert, level 2, code 40'                   |                            | 15",
                "15fefd000000000000000700020028    | 'alert, bad_level, level 0, code 40'        |                            | 15",
                "15fefd00000000000000070000        | malformed, empty_fragment                   |                            | 13",
                "15fefd0000000000000007000102      | malformed, fragmented                       |                            | 14",
                "15fefd0000000000000007000302*3    | malformed, length_mismatch                  |                            | 16",
                "15fefd0000000000000007000401*4    | 'alert, coalesced, level 1, code 1'         | malformed, coalesced       | 17",
                "15fefd00000000000000074001        | malformed, oversized                        |                            | 0",
                "15fefd00010000000000070002ffff    | encrypted, encrypted                        |                            | 15",
                "15fefd00010000000000074101        | incomplete, truncated                       | malformed, oversized       | 16654",
                "15fefd00010000000000074801        | malformed, oversized                        |                            | 0",
                "16fefd000000000000000700010b      | not_an_alert, wrong_type                    |                            | 14",
                "19fefd0001000000000007aabb*9      | encrypted, encrypted                        |                            | 21",
                "1afefd0000000000000007000100      | not_an_alert, wrong_type                    |                            | 14",
                "13fefd                            | not_an_alert, not_a_record                  |                            | 0",
                "1cfefd                            | not_an_alert, not_a_record                  |                            | 0",
                "150303                            | malformed, wrong_version                    | incomplete, truncated      | 0",
                "20                                | encrypted, encrypted                        |                            | 1",
                "3faabb*20                         | encrypted, encrypted                        |                            | 22",
                "2c00070010                        | incomplete, truncated                       |                            | 21",
                "2c00070010ab*16                   | encrypted, encrypted                        |                            | 21",
                "24070001ab00                      | encrypted, encrypted                        |                            | 5",
                "2c0007                            | incomplete, truncated                       |                            | 0",
                "2c00074101                        | malformed, oversized                        |                            | 0",
                "40                                | not_an_alert, not_a_record                  |                            | 0"
            })
    void aRecordOfDtlsIsReadByItsEpochAndItsVersion(String hex, String earlier, String tls13, int length) {
        byte[] bytes = bytes(hex);
        CodecReader reader = new CodecReader(CodecRules.UP_TO_TLS_1_2);
        reader.readDtlsRecord(bytes, 0, bytes.length);
        assertReading(reader, earlier, length);
        CodecReader strict = new CodecReader(CodecRules.TLS_1_3);
        strict.readDtlsRecord(bytes, 0, bytes.length);
        boolean oversized = tls13 != null && tls13.contains("oversized");
        assertReading(strict, tls13 == null ? earlier : tls13, oversized ? 0 : length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "022815           | 'alert, level 2, code 40'            | 3",
                "02281500         | 'alert, level 2, code 40'            | 4",
                "010015000000     | 'alert, level 1, code 0'             | 6",
                "000015           | 'alert, bad_level, level 0, code 0'  | 3",
                "''               | malformed, bad_padding               | 0",
                "000000           | malformed, bad_padding               | 3",
                "15               | malformed, empty_fragment            | 1",
                "0215             | malformed, fragmented                | 2",
                "02282815         | malformed, length_mismatch           | 4",
                "0100022815       | malformed, coalesced                 | 5",
                "02281600         | not_an_alert, wrong_type             | 4",
                "0228170000       | not_an_alert, wrong_type             | 5",
                "0228             | not_an_alert, wrong_type             | 2"
            })
    void anInnerPlaintextEndsWithItsTypeAndZeros(String hex, String reading, int length) {
        CodecReader reader = new CodecReader(CodecRules.TLS_1_3);
        byte[] bytes = bytes(hex);
        reader.readInnerPlaintext(bytes, 0, bytes.length);
        assertReading(reader, reading, length);
    }

    @Test
    void anInnerPlaintextHasItsLimitTypeIncluded() {
        CodecReader reader = new CodecReader(CodecRules.TLS_1_3);
        byte[] bytes = Arrays.copyOf(bytes("022815"), 0x4002);
        reader.readInnerPlaintext(bytes, 0, 0x4001);
        assertReading(reader, "alert, level 2, code 40", 0x4001);
        reader.readInnerPlaintext(bytes, 0, 0x4002);
        assertReading(reader, "malformed, oversized", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | incomplete, truncated                | 0",
                "1c                                  | incomplete, truncated                | 0",
                "1c4128                              | incomplete, truncated                | 0",
                "1c412800                            | incomplete, truncated                | 0",
                "1c41280000                          | 'alert, level 2, code 40'            | 5",
                "1c4128060261620000                  | 'alert, level 2, code 40'            | 7",
                "1c41280603                          | incomplete, truncated                | 8",
                "1c800001280000                      | 'alert, level 2, code 40'            | 7",
                "1cc00000000000012840060000          | 'alert, level 2, code 40'            | 12",
                "1c41000000                          | 'alert, level 2, code 0'             | 5",
                "1c41ff0000                          | 'alert, level 2, code 255'           | 5",
                "1c42000000                          | not_an_alert, other_error            | 5",
                "1c40ff0000                          | not_an_alert, other_error            | 5",
                "1c0a0000                            | not_an_alert, other_error            | 4",
                "1cffffffffffffffff0000              | not_an_alert, other_error            | 11",
                "1cc0000001000001280000              | not_an_alert, other_error            | 11",
                "1c412800ffffffffffffffff            | malformed, oversized                 | 0",
                "1c4128008000fff8                    | malformed, oversized                 | 0",
                "1c4128008000ff00                    | incomplete, truncated                | 65288",
                "1d41280000                          | not_an_alert, wrong_type             | 0",
                "06                                  | not_an_alert, wrong_type             | 0",
                "401c412800                          | not_an_alert, wrong_type             | 0"
            })
    void aQuicFrameCarriesAnAlertInItsError(String hex, String reading, int length) {
        CodecReader reader = new CodecReader(CodecRules.TLS_1_3);
        byte[] bytes = bytes(hex);
        reader.readQuicFrame(bytes, 0, bytes.length);
        assertReading(reader, reading, length);
    }

    @Test
    void aHeaderIsToldWhereThereIsOne() {
        CodecReader reader = new CodecReader(CodecRules.UP_TO_TLS_1_2);
        byte[] record = bytes("16030100050100000100");
        reader.readRecord(record, 0, record.length);
        assertThat(reader.contentType(-1)).isEqualTo(22);
        assertThat(reader.recordVersion(-1)).isEqualTo(0x0301);
        assertThat(reader.epoch(-1)).isEqualTo(-1);
        byte[] datagram = bytes("15feff00000102030405060002022800");
        reader.readDtlsRecord(datagram, 0, datagram.length);
        assertThat(reader.contentType(-1)).isEqualTo(21);
        assertThat(reader.recordVersion(-1)).isEqualTo(0xfeff);
        assertThat(reader.epoch(-1)).isZero();
        assertThat(reader.sequence(-1)).isEqualTo(0x010203040506L);
        reader.readAlert(datagram, 0, 1);
        assertThat(reader.contentType(-1)).isEqualTo(-1);
        assertThat(reader.recordVersion(-1)).isEqualTo(-1);
        assertThat(reader.epoch(-1)).isEqualTo(-1);
        assertThat(reader.sequence(-1)).isEqualTo(-1);
        assertThat(reader.code(-1)).isEqualTo(-1);
        assertThat(reader.level(-1)).isEqualTo(-1);
    }

    @Test
    void noDatagramIsLongerThanItsLengthCanSay() {
        CodecReader reader = new CodecReader(CodecRules.TLS_1_3);
        byte[] bytes = new byte[0x10000];
        bytes[0] = 0x20;
        reader.readDtlsRecord(bytes, 0, 0xffff);
        assertReading(reader, "encrypted, encrypted", 0xffff);
        reader.readDtlsRecord(bytes, 0, 0x10000);
        assertReading(reader, "malformed, oversized", 0);
    }

    @Test
    void nothingWasReadBeforeTheFirstReading() {
        assertReading(new CodecReader(CodecRules.TLS_1_3), "incomplete", 0);
    }

    /** RFC 9846, section 5.1: it is ignored for all purposes; RFC 9147, section 4. */
    @ParameterizedTest
    @ValueSource(strings = {"0000", "0200", "0304", "0403", "fefd", "ffff"})
    void tls13DoesNotLookAtTheVersionOfARecord(String version) {
        CodecReader tls13 = new CodecReader(CodecRules.TLS_1_3);
        CodecReader earlier = new CodecReader(CodecRules.UP_TO_TLS_1_2);
        byte[] record = HexFormat.of().parseHex("15" + version + "00020228");
        tls13.readRecord(record, 0, record.length);
        assertReading(tls13, "alert, level 2, code 40", 7);
        assertThat(tls13.recordVersion(-1)).isEqualTo(Integer.parseInt(version, 16));
        earlier.readRecord(record, 0, record.length);
        assertThat(earlier.reason()).isEqualTo(version.startsWith("03") ? CodecReason.NONE : CodecReason.WRONG_VERSION);
        byte[] datagram = HexFormat.of().parseHex("15" + version + "000000000000000100020228");
        tls13.readDtlsRecord(datagram, 0, datagram.length);
        assertReading(tls13, "alert, level 2, code 40", 15);
    }

    @Test
    void idsAreTheNamesAndReasonsHaveAReference() {
        for (CodecOutcome outcome : CodecOutcome.values()) {
            assertThat(List.of(CodecOutcome.values()).get(outcome.number())).isEqualTo(outcome);
            assertThat(outcome.id()).isEqualTo(outcome.name().toLowerCase(Locale.ROOT));
        }
        for (CodecReason reason : CodecReason.values()) {
            assertThat(List.of(CodecReason.values()).get(reason.number())).isEqualTo(reason);
            assertThat(reason.id()).isEqualTo(reason.name().toLowerCase(Locale.ROOT));
            assertThat(reason.reference())
                    .matches("(RFC [0-9]{4}, (sections? [0-9.]+( and [0-9.]+)?|appendix [A-Z][0-9.]*)"
                            + "(, allows it|, does not)?(; )?)+");
        }
    }

    private static void assertReading(CodecReader reader, String reading, int length) {
        assertThat(reader).hasToString(reading);
        assertThat(reader.length()).as(reading).isEqualTo(length);
    }

    static byte[] bytes(String hex) {
        StringBuilder digits = new StringBuilder();
        int star = hex.indexOf('*');
        if (star < 0) {
            digits.append(hex);
        } else {
            digits.append(hex, 0, star - 2)
                    .append(hex.substring(star - 2, star).repeat(Integer.parseInt(hex.substring(star + 1))));
        }
        return HexFormat.of().parseHex(digits);
    }
}
