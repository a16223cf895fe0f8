package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** No reading allocates anything, whatever its outcome, and not because a JIT compiler took the objects away. */
class CodecAllocationTest {
    private static final int ROUNDS = 100;

    private final CodecReader reader = new CodecReader(CodecRules.UP_TO_TLS_1_2);
    private final CodecStream stream = new CodecStream(CodecRules.UP_TO_TLS_1_2);
    private final CodecWriter writer = new CodecWriter(2, 40);
    private final byte[] bytes = new byte[64];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private final ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length);

    @Test
    void readingAndWritingAllocateNothing() {
        allOutcomes();
        long before = allocated();
        allocated();
        long ofMeasuring = allocated() - before;
        long start = allocated();
        for (int i = 0; i < ROUNDS; i++) {
            allOutcomes();
        }
        assertThat(allocated() - start).isLessThanOrEqualTo(ofMeasuring + ROUNDS);
    }

    @Test
    void anObjectForEachReadingWouldBeSeen() {
        long start = allocated();
        for (int i = 0; i < ROUNDS; i++) {
            new CodecReader(CodecRules.TLS_1_3).readRecord(bytes, 0, bytes.length);
        }
        assertThat(allocated() - start).isGreaterThan(16 * ROUNDS);
    }

    private void allOutcomes() {
        writer.writeRecord(0x0303, bytes, 0);
        for (int length = 0; length <= 7; length++) {
            reader.readAlert(bytes, 0, length);
            reader.readRecord(bytes, 0, length);
            reader.readDtlsRecord(bytes, 0, length);
            reader.readInnerPlaintext(bytes, 0, length);
            reader.readQuicFrame(bytes, 0, length);
            reader.outcome();
            reader.reason();
        }
        stream.feed(bytes, 0, 7);
        while (stream.next() != CodecOutcome.INCOMPLETE) {
            stream.code(-1);
        }
        direct.clear();
        writer.writeDtlsRecord(0xfefd, 0, 1, direct);
        direct.flip();
        reader.readDtlsRecord(direct);
        buffer.clear();
        writer.writeQuicFrame(buffer);
        buffer.flip();
        reader.readQuicFrame(buffer);
        bytes[0] = 99;
        reader.readRecord(bytes, 0, bytes.length);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
