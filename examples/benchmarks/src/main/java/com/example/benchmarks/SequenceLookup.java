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
    private final byte[][] bytes = Inputs.bytes();
    private final ByteWindow window = new ByteWindow();

    /** The floor: the name is looked at, no more. */
    @Benchmark
    public void firstAndLastByte(Blackhole sink) {
        for (byte[] name : bytes) {
            sink.consume(name[0] + name[name.length - 1]);
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
        for (byte[] name : bytes) {
            sink.consume(TlsAlert.ofName(window.over(name)));
        }
    }

    @Benchmark
    public void bytesNewStringHashMap(Blackhole sink) {
        for (byte[] name : bytes) {
            sink.consume(Peers.BY_NAME.get(new String(name, StandardCharsets.ISO_8859_1)));
        }
    }
}
