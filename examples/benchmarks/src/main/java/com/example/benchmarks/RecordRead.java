package com.example.benchmarks;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertReader;
import com.example.tls.TlsAlertStream;
import com.example.tls.TlsCodecOutcome;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From the octets of a record to its alert. All but the streams read the records in an order that lets nobody guess where the
 * next one is, or that it lies in the array.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Inputs.COUNT)
@Fork(value = 1, jvmArgsAppend = Benchmarks.OPEN_JDK_ALERT)
public class RecordRead {
    private final byte[] records = Inputs.records();
    private final int[] places = Inputs.places();
    private final ByteBuffer buffer = ByteBuffer.wrap(records);
    private final ByteBuffer direct = ByteBuffer.allocateDirect(records.length).put(records);
    private final TlsAlertReader reader = new TlsAlertReader();
    private final TlsAlertStream stream = new TlsAlertStream();
    private final BouncyCastlePeer bouncyCastle = new BouncyCastlePeer();

    /** What one writes who needs no more than this: five comparisons, and null for whatever else comes. */
    @Benchmark
    public void handWritten(Blackhole sink) {
        for (int at : places) {
            sink.consume(Peers.recordAlert(records, at, Inputs.RECORD));
        }
    }

    @Benchmark
    public void readRecord(Blackhole sink) {
        for (int at : places) {
            sink.consume(read(reader.readRecord(records, at, Inputs.RECORD)));
        }
    }

    @Benchmark
    public void readRecordOfBuffer(Blackhole sink) {
        read(buffer, sink);
    }

    @Benchmark
    public void readRecordOfDirectBuffer(Blackhole sink) {
        read(direct, sink);
    }

    /** All records in one segment. */
    @Benchmark
    public void nextOfStream(Blackhole sink) {
        stream.feed(records, 0, records.length);
        while (stream.next() == TlsCodecOutcome.ALERT) {
            sink.consume(stream.alert().orElse(null));
        }
    }

    /** Octet by octet, as a slow peer sends them. */
    @Benchmark
    public void nextOfStreamByOctets(Blackhole sink) {
        for (int at = 0; at < records.length; at++) {
            stream.feed(records, at, 1);
            if (stream.next() == TlsCodecOutcome.ALERT) {
                sink.consume(stream.alert().orElse(null));
            }
        }
    }

    /** Its client, which is in the middle of a handshake and is warned; there is no smaller way into its record layer. */
    @Benchmark
    public void bouncyCastleOfferInput(Blackhole sink) {
        for (int at : places) {
            sink.consume(bouncyCastle.alert(records, at, Inputs.RECORD));
        }
    }

    private void read(ByteBuffer from, Blackhole sink) {
        for (int at : places) {
            from.limit(at + Inputs.RECORD).position(at);
            sink.consume(read(reader.readRecord(from)));
        }
    }

    private TlsAlert read(TlsCodecOutcome outcome) {
        return outcome == TlsCodecOutcome.ALERT ? reader.alert().orElse(null) : null;
    }
}
