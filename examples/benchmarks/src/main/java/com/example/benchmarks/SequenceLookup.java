package com.example.benchmarks;

import com.example.tls.TlsAlert;
import java.nio.charset.StandardCharsets;
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

/** From a name that is not in a String yet, but in a StringBuilder or in bytes, to its alert. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Inputs.COUNT)
@Fork(1)
public class SequenceLookup {
    private final StringBuilder[] builders = Inputs.builders();
    private final ByteSlice[] slices = Inputs.slices();
    private final ByteSlice[] unknown = Inputs.unknownSlices();

    /** The floor: the name is looked at, no more. */
    @Benchmark
    public void firstAndLastByte(Blackhole sink) {
        for (ByteSlice name : slices) {
            sink.consume(name.bytes()[name.from()] + name.bytes()[name.to() - 1]);
        }
    }

    @Benchmark
    public void builderOfName(Blackhole sink) {
        for (StringBuilder name : builders) {
            sink.consume(TlsAlert.ofName(name));
        }
    }

    @Benchmark
    public void builderToStringHashMap(Blackhole sink) {
        for (StringBuilder name : builders) {
            sink.consume(Peers.BY_NAME.get(name.toString()));
        }
    }

    @Benchmark
    public void bytesOfName(Blackhole sink) {
        for (ByteSlice name : slices) {
            sink.consume(TlsAlert.ofName(name.bytes(), name.from(), name.to()));
        }
    }

    @Benchmark
    public void bytesOfNameMiss(Blackhole sink) {
        for (ByteSlice name : unknown) {
            sink.consume(TlsAlert.ofName(name.bytes(), name.from(), name.to()));
        }
    }

    /** The same bytes, as any CharSequence. */
    @Benchmark
    public void bytesAsCharsOfName(Blackhole sink) {
        for (ByteSlice name : slices) {
            sink.consume(TlsAlert.ofName(name));
        }
    }

    @Benchmark
    public void bytesNewStringHashMap(Blackhole sink) {
        for (ByteSlice name : slices) {
            sink.consume(Peers.BY_NAME.get(
                    new String(name.bytes(), name.from(), name.length(), StandardCharsets.ISO_8859_1)));
        }
    }
}
