package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the octets are: a value, the same one in every kind of buffer, from those octets alone. */
class CodecFuzzTest {
    private static final int ROUNDS = 200_000;
    private static final int LONGEST = 48;

    private interface ArrayReader {
        CodecOutcome read(CodecReader reader, byte[] bytes, int offset, int length);
    }

    private interface BufferReader {
        CodecOutcome read(CodecReader reader, ByteBuffer buffer);
    }

    private record Unit(ArrayReader array, BufferReader buffer) {}

    private static final List<Unit> UNITS = List.of(
            new Unit(CodecReader::readAlert, CodecReader::readAlert),
            new Unit(CodecReader::readRecord, CodecReader::readRecord),
            new Unit(CodecReader::readDtlsRecord, CodecReader::readDtlsRecord),
            new Unit(CodecReader::readInnerPlaintext, CodecReader::readInnerPlaintext),
            new Unit(CodecReader::readQuicFrame, CodecReader::readQuicFrame));

    @Test
    void randomOctetsAreAValueWhateverHoldsAndSurroundsThem() {
        Random random = new Random(20261130);
        Map<CodecOutcome, Integer> outcomes = new EnumMap<>(CodecOutcome.class);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] octets = octets(random);
            CodecRules rules = random.nextBoolean() ? CodecRules.TLS_1_3 : CodecRules.UP_TO_TLS_1_2;
            for (Unit unit : UNITS) {
                CodecReader reader = new CodecReader(rules);
                CodecOutcome outcome = unit.array().read(reader, octets, 0, octets.length);
                outcomes.merge(outcome, 1, Integer::sum);
                assertSound(reader, outcome, octets);
                assertSame(reader, unit, rules, octets, random);
            }
        }
        for (CodecOutcome outcome : CodecOutcome.values()) {
            assertThat(outcomes.getOrDefault(outcome, 0)).as(outcome.id()).isGreaterThan(ROUNDS / 50);
        }
    }

    @Test
    void aLongUnitIsSoundWhereverItIsCut() {
        byte[] bytes = new byte[20_000];
        for (String begin :
                List.of("1503034000", "1703034100", "15fefd00000000000000004000", "022815", "1c41280080004a00")) {
            byte[] head = HexFormat.of().parseHex(begin);
            Arrays.fill(bytes, (byte) 0);
            System.arraycopy(head, 0, bytes, 0, head.length);
            for (Unit unit : UNITS) {
                CodecReader reader = new CodecReader(CodecRules.UP_TO_TLS_1_2);
                for (int length = 0; length <= bytes.length; length += length < 64 ? 1 : 61) {
                    CodecOutcome outcome = unit.array().read(reader, bytes, 0, length);
                    assertSound(reader, outcome, Arrays.copyOf(bytes, length));
                }
            }
        }
    }

    /** What holds for any reading. */
    private static void assertSound(CodecReader reader, CodecOutcome outcome, byte[] octets) {
        boolean alert = outcome == CodecOutcome.ALERT;
        boolean whole = outcome == CodecOutcome.INCOMPLETE || reader.length() <= octets.length;
        boolean sound = outcome == reader.outcome()
                && alert == (reader.code(-1) >= 0)
                && alert == (reader.level(-1) >= 0)
                && reader.length() >= 0
                && whole
                && (alert || reader.reason() != CodecReason.NONE);
        if (!sound) {
            assertThat(reader.toString())
                    .as("of %s", HexFormat.of().formatHex(octets))
                    .isEqualTo("sound");
        }
    }

    private static void assertSame(CodecReader first, Unit unit, CodecRules rules, byte[] octets, Random random) {
        int before = random.nextInt(4);
        byte[] wide = new byte[before + octets.length + 40];
        random.nextBytes(wide);
        System.arraycopy(octets, 0, wide, before, octets.length);
        CodecReader reader = new CodecReader(rules);
        unit.array().read(reader, wide, before, octets.length);
        assertEqual(first, reader, octets);
        ByteBuffer heap = ByteBuffer.wrap(wide, before, octets.length);
        ByteBuffer direct = ByteBuffer.allocateDirect(wide.length);
        direct.put(wide).limit(before + octets.length).position(before);
        for (ByteBuffer buffer : List.of(heap, heap.slice(), heap.asReadOnlyBuffer(), direct, direct.slice())) {
            int position = buffer.position();
            int limit = buffer.limit();
            unit.buffer().read(reader, buffer);
            assertEqual(first, reader, octets);
            if (buffer.position() != position || buffer.limit() != limit) {
                throw new AssertionError("the buffer moved");
            }
        }
    }

    private static void assertEqual(CodecReader first, CodecReader second, byte[] octets) {
        if (!all(first).equals(all(second))) {
            assertThat(all(second))
                    .as("of %s", HexFormat.of().formatHex(octets))
                    .isEqualTo(all(first));
        }
    }

    private static List<Object> all(CodecReader reader) {
        return List.of(
                reader.outcome(),
                reader.reason(),
                reader.level(-1),
                reader.code(-1),
                reader.contentType(-1),
                reader.recordVersion(-1),
                reader.epoch(-1),
                reader.sequence(-1),
                reader.length());
    }

    /** Half of them begin as units do, with one octet changed. */
    private static byte[] octets(Random random) {
        byte[] octets = new byte[random.nextInt(LONGEST)];
        random.nextBytes(octets);
        if (random.nextBoolean()) {
            byte[] unit = unit(random);
            if (random.nextBoolean()) {
                unit[random.nextInt(unit.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 4);
            }
            octets = Arrays.copyOf(octets, Math.max(octets.length, random.nextInt(unit.length + 1)));
            System.arraycopy(unit, 0, octets, 0, Math.min(unit.length, octets.length));
        }
        return octets;
    }

    private static byte[] unit(Random random) {
        CodecWriter writer = new CodecWriter(1 + random.nextInt(2), random.nextInt(256));
        byte[] unit = new byte[24];
        List<Integer> lengths = new ArrayList<>();
        switch (random.nextInt(6)) {
            case 0 -> lengths.add(writer.writeAlert(unit, 0));
            case 1 -> lengths.add(writer.writeRecord(0x0303, unit, 0));
            case 2 -> lengths.add(writer.writeDtlsRecord(0xfefd, random.nextInt(2), random.nextInt(9), unit, 0));
            case 3 -> lengths.add(writer.writeInnerPlaintext(random.nextInt(9), unit, 0));
            case 4 -> lengths.add(writer.writeQuicFrame(unit, 0));
            default -> {
                byte[] protectedRecord = {23, 3, 3, 0, 3, 1, 2, 3};
                System.arraycopy(protectedRecord, 0, unit, 0, protectedRecord.length);
                lengths.add(protectedRecord.length);
            }
        }
        return Arrays.copyOf(unit, lengths.get(0));
    }
}
