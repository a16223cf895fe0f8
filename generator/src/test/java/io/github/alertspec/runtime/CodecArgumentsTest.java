package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake of the caller is an exception that names the argument; nothing was read or written then. */
@NullUnmarked
class CodecArgumentsTest {
    private interface Range {
        void use(byte[] bytes, int offset, int length);
    }

    private interface Target {
        void write(byte[] target, int offset);
    }

    private final CodecReader reader = new CodecReader(CodecRules.TLS_1_3);
    private final CodecStream stream = new CodecStream(CodecRules.TLS_1_3);
    private final CodecWriter writer = new CodecWriter(2, 40);

    private final List<Range> ranges = List.of(
            reader::readAlert,
            reader::readRecord,
            reader::readDtlsRecord,
            reader::readInnerPlaintext,
            reader::readQuicFrame,
            stream::feed);

    private final List<Target> targets = List.of(
            writer::writeAlert,
            (target, offset) -> writer.writeRecord(0x0303, target, offset),
            (target, offset) -> writer.writeDtlsRecord(0xfefd, 0, 0, target, offset),
            (target, offset) -> writer.writeInnerPlaintext(0, target, offset),
            writer::writeQuicFrame);

    @ParameterizedTest
    @CsvSource({
        "-1, 1, offset -1 is not in 0 to 7",
        "8, 0, offset 8 is not in 0 to 7",
        "-2147483648, 0, offset -2147483648 is not in 0 to 7",
        "2147483647, 2147483647, offset 2147483647 is not in 0 to 7",
        "0, -1, length -1 is not in 0 to 7",
        "0, 8, length 8 is not in 0 to 7",
        "3, 5, length 5 is not in 0 to 4",
        "7, 1, length 1 is not in 0 to 0",
        "1, 2147483647, length 2147483647 is not in 0 to 6",
        "-1, -1, offset -1 is not in 0 to 7",
        "0, -2147483648, length -2147483648 is not in 0 to 7"
    })
    void aRangeStaysInItsArray(int offset, int length, String message) {
        for (Range range : ranges) {
            assertThrown(() -> range.use(new byte[7], offset, length), IndexOutOfBoundsException.class, message);
        }
    }

    @Test
    void theEndOfAnArrayIsARange() {
        for (Range range : ranges) {
            range.use(new byte[7], 7, 0);
        }
        assertThat(reader.outcome()).isEqualTo(CodecOutcome.INCOMPLETE);
    }

    @Test
    void nullIsNamed() {
        for (Range range : ranges) {
            assertThrown(() -> range.use(null, 0, 0), NullPointerException.class, "bytes");
            assertThrown(() -> range.use(null, -1, 0), NullPointerException.class, "bytes");
        }
        ByteBuffer none = null;
        List<ThrowingCallable> buffers = List.of(
                () -> reader.readAlert(none),
                () -> reader.readRecord(none),
                () -> reader.readDtlsRecord(none),
                () -> reader.readInnerPlaintext(none),
                () -> reader.readQuicFrame(none),
                () -> stream.feed(none));
        buffers.forEach(call -> assertThrown(call, NullPointerException.class, "buffer"));
        for (Target target : targets) {
            assertThrown(() -> target.write(null, 0), NullPointerException.class, "target");
        }
        assertThrown(() -> writer.writeAlert(none), NullPointerException.class, "target");
        assertThrown(() -> new CodecReader(null), NullPointerException.class, "rules");
        assertThrown(() -> new CodecStream(null), NullPointerException.class, "rules");
    }

    @Test
    void aTargetHasRoom() {
        for (Target target : targets) {
            assertThrown(
                    () -> target.write(new byte[20], -1),
                    IndexOutOfBoundsException.class,
                    "offset -1 is not in 0 to 20");
            assertThrown(
                    () -> target.write(new byte[20], 21),
                    IndexOutOfBoundsException.class,
                    "offset 21 is not in 0 to 20");
        }
        byte[] small = new byte[6];
        assertThrown(
                () -> writer.writeRecord(0x0303, small, 0),
                IndexOutOfBoundsException.class,
                "target has room for 6 octets, not for 7");
        assertThat(small).containsOnly(0);
        ByteBuffer buffer = ByteBuffer.allocate(20).limit(14);
        assertThrown(
                () -> writer.writeDtlsRecord(0xfefd, 0, 0, buffer),
                IndexOutOfBoundsException.class,
                "target has room for 14 octets, not for 15");
        assertThat(buffer.position()).isZero();
        assertThrown(
                () -> writer.writeAlert(ByteBuffer.allocate(9).asReadOnlyBuffer()),
                IllegalArgumentException.class,
                "target is read-only");
    }

    @Test
    void aNumberIsInItsRange() {
        byte[] target = new byte[20];
        assertRange(() -> new CodecWriter(-1, 40), "level -1 is not in 0 to 255");
        assertRange(() -> new CodecWriter(256, 40), "level 256 is not in 0 to 255");
        assertRange(() -> new CodecWriter(2, -1), "code -1 is not in 0 to 255");
        assertRange(() -> new CodecWriter(2, 256), "code 256 is not in 0 to 255");
        assertRange(() -> writer.writeRecord(-1, target, 0), "version -1 is not in 0 to 65535");
        assertRange(() -> writer.writeRecord(0x10000, target, 0), "version 65536 is not in 0 to 65535");
        assertRange(() -> writer.writeDtlsRecord(-1, 0, 0, target, 0), "version -1 is not in 0 to 65535");
        assertRange(() -> writer.writeDtlsRecord(1, -1, 0, target, 0), "epoch -1 is not in 0 to 65535");
        assertRange(() -> writer.writeDtlsRecord(1, 1, -1, target, 0), "sequence -1 is not in 0 to 281474976710655");
        assertRange(
                () -> writer.writeDtlsRecord(1, 1, 1L << 48, target, 0),
                "sequence 281474976710656 is not in 0 to 281474976710655");
        assertRange(() -> writer.writeInnerPlaintext(-1, target, 0), "padding -1 is not in 0 to 16382");
        assertRange(() -> writer.writeInnerPlaintext(16383, target, 0), "padding 16383 is not in 0 to 16382");
        assertThat(target).containsOnly(0);
    }

    private static void assertRange(ThrowingCallable call, String message) {
        assertThrown(call, IllegalArgumentException.class, message);
    }

    private static void assertThrown(ThrowingCallable call, Class<?> type, String message) {
        assertThatThrownBy(call).isExactlyInstanceOf(type).hasMessage(message);
    }
}
