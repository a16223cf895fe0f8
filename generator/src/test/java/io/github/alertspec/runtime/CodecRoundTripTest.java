package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again: every level and code, in every form. */
class CodecRoundTripTest {
    private static final byte GUARD = (byte) 0xa5;
    private static final int OFFSET = 3;
    private static final int ROOM = 64;

    /** One form in which an alert is written and read. */
    private record Form(
            String name, ArrayWriter toArray, BufferWriter toBuffer, ArrayReader array, BufferReader buffer) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface ArrayWriter {
        int write(CodecWriter writer, byte[] target, int offset);
    }

    private interface BufferWriter {
        int write(CodecWriter writer, ByteBuffer target);
    }

    private interface ArrayReader {
        CodecOutcome read(CodecReader reader, byte[] bytes, int offset, int length);
    }

    private interface BufferReader {
        CodecOutcome read(CodecReader reader, ByteBuffer buffer);
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(
                        "alert",
                        CodecWriter::writeAlert,
                        CodecWriter::writeAlert,
                        CodecReader::readAlert,
                        CodecReader::readAlert),
                new Form(
                        "record",
                        (writer, target, offset) -> writer.writeRecord(0x0301, target, offset),
                        (writer, target) -> writer.writeRecord(0x0301, target),
                        CodecReader::readRecord,
                        CodecReader::readRecord),
                new Form(
                        "dtls record",
                        (writer, target, offset) -> writer.writeDtlsRecord(0xfefd, 0, 7, target, offset),
                        (writer, target) -> writer.writeDtlsRecord(0xfefd, 0, 7, target),
                        CodecReader::readDtlsRecord,
                        CodecReader::readDtlsRecord),
                new Form(
                        "inner plaintext",
                        (writer, target, offset) -> writer.writeInnerPlaintext(9, target, offset),
                        (writer, target) -> writer.writeInnerPlaintext(9, target),
                        CodecReader::readInnerPlaintext,
                        CodecReader::readInnerPlaintext),
                new Form(
                        "quic frame",
                        CodecWriter::writeQuicFrame,
                        CodecWriter::writeQuicFrame,
                        CodecReader::readQuicFrame,
                        CodecReader::readQuicFrame));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLevelAndCodeIsReadAsItWasWritten(Form form) {
        for (CodecRules rules : CodecRules.values()) {
            CodecReader reader = new CodecReader(rules);
            byte[] target = new byte[ROOM];
            for (int level = 0; level <= 255; level++) {
                for (int code = 0; code <= 255; code++) {
                    int length = form.toArray().write(new CodecWriter(level, code), target, OFFSET);
                    CodecOutcome outcome = form.array().read(reader, target, OFFSET, length);
                    assertAlert(reader, outcome, form.name().equals("quic frame") ? 2 : level, code, length);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingIsWrittenBesideTheForm(Form form) {
        CodecWriter writer = new CodecWriter(2, 40);
        byte[] target = new byte[ROOM];
        Arrays.fill(target, GUARD);
        int length = form.toArray().write(writer, target, OFFSET);
        for (int i = 0; i < ROOM; i++) {
            if (i < OFFSET || i >= OFFSET + length) {
                assertThat(target[i]).isEqualTo(GUARD);
            }
        }
        byte[] exact = new byte[length];
        assertThat(form.toArray().write(writer, exact, 0)).isEqualTo(length);
        assertThat(exact).isEqualTo(Arrays.copyOfRange(target, OFFSET, OFFSET + length));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyKindOfBufferIsWrittenAndReadLikeAnArray(Form form) {
        CodecWriter writer = new CodecWriter(1, 90);
        byte[] array = new byte[ROOM];
        int length = form.toArray().write(writer, array, 0);
        for (ByteBuffer whole : List.of(
                ByteBuffer.allocate(ROOM),
                ByteBuffer.allocateDirect(ROOM),
                ByteBuffer.allocate(ROOM + 5).position(5).slice(),
                ByteBuffer.allocateDirect(ROOM + 5).position(5).slice())) {
            whole.position(OFFSET);
            assertThat(form.toBuffer().write(writer, whole)).isEqualTo(length);
            assertThat(whole.position()).isEqualTo(OFFSET + length);
            byte[] written = new byte[length];
            whole.flip().position(OFFSET).get(written).position(OFFSET);
            assertThat(written).isEqualTo(Arrays.copyOf(array, length));
            for (ByteBuffer buffer : List.of(whole, whole.asReadOnlyBuffer(), whole.slice())) {
                int position = buffer.position();
                CodecReader reader = new CodecReader(CodecRules.TLS_1_3);
                int level = form.name().equals("quic frame") ? 2 : 1;
                assertAlert(reader, form.buffer().read(reader, buffer), level, 90, length);
                assertThat(buffer.position()).isEqualTo(position);
                assertThat(buffer.remaining()).isEqualTo(length);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whateverIsCutOffIsIncompleteOrMalformed(Form form) {
        byte[] bytes = new byte[ROOM];
        int length = form.toArray().write(new CodecWriter(2, 40), bytes, 0);
        CodecReader reader = new CodecReader(CodecRules.UP_TO_TLS_1_2);
        int least = form.name().equals("inner plaintext") ? 3 : length;
        for (int cut = 0; cut < least; cut++) {
            CodecOutcome outcome = form.array().read(reader, bytes, 0, cut);
            assertThat(outcome)
                    .as("%d of %d octets", cut, length)
                    .isIn(CodecOutcome.INCOMPLETE, CodecOutcome.MALFORMED, CodecOutcome.NOT_AN_ALERT);
            assertThat(outcome == CodecOutcome.INCOMPLETE).isEqualTo(least == length);
            assertThat(reader.code(-1)).isEqualTo(-1);
        }
    }

    @Test
    void theOctetsAreThoseOfTheRfcs() {
        CodecWriter writer = new CodecWriter(2, 40);
        byte[] target = new byte[ROOM];
        assertThat(hex(target, writer.writeAlert(target, 0))).isEqualTo("0228");
        assertThat(hex(target, writer.writeRecord(0x0303, target, 0))).isEqualTo("15030300020228");
        assertThat(hex(target, writer.writeDtlsRecord(0xfefd, 0x0102, 0x030405060708L, target, 0)))
                .isEqualTo("15fefd010203040506070800020228");
        assertThat(hex(target, writer.writeInnerPlaintext(2, target, 0))).isEqualTo("0228150000");
        assertThat(hex(target, writer.writeQuicFrame(target, 0))).isEqualTo("1c41280000");
        assertThat(writer).hasToString("alert, level 2, code 40");
    }

    @Test
    void theLargestNumbersFit() {
        byte[] target = new byte[0x4001];
        CodecReader reader = new CodecReader(CodecRules.TLS_1_3);
        int length = new CodecWriter(2, 40).writeDtlsRecord(0xfeff, 0xffff, 0xffff_ffff_ffffL, target, 0);
        assertThat(reader.readDtlsRecord(target, 0, length)).isEqualTo(CodecOutcome.ENCRYPTED);
        assertThat(reader.epoch(-1)).isEqualTo(0xffff);
        assertThat(reader.sequence(-1)).isEqualTo(0xffff_ffff_ffffL);
        length = new CodecWriter(2, 40).writeInnerPlaintext(16382, target, 0);
        assertThat(length).isEqualTo(target.length);
        assertAlert(reader, reader.readInnerPlaintext(target, 0, length), 2, 40, length);
    }

    private static void assertAlert(CodecReader reader, CodecOutcome outcome, int level, int code, int length) {
        boolean right = outcome == CodecOutcome.ALERT
                && reader.outcome() == outcome
                && reader.level(-1) == level
                && reader.code(-1) == code
                && reader.length() == length
                && reader.reason() == (level == 1 || level == 2 ? CodecReason.NONE : CodecReason.BAD_LEVEL);
        assertThat(right).as("level %d, code %d: %s", level, code, reader).isTrue();
    }

    private static String hex(byte[] bytes, int length) {
        return HexFormat.of().formatHex(bytes, 0, length);
    }
}
