package com.example.benchmarks;

import com.example.tls.TlsAlert;
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

/** From a name in a String, whose hash is known after the first time, to its alert. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Inputs.COUNT)
@Fork(1)
public class NameLookup {
    private final String[] names = Inputs.names();
    private final String[] unknown = Inputs.unknownNames();
    private final String[] constants = Inputs.constantNames();
    private final String[] unknownConstants = Inputs.unknownConstantNames();

    /** The floor: the name is looked at, no more. */
    @Benchmark
    public void lengthAndFirstChar(Blackhole sink) {
        for (String name : names) {
            sink.consume(name.length() + name.charAt(0));
        }
    }

    @Benchmark
    public void ofName(Blackhole sink) {
        for (String name : names) {
            sink.consume(TlsAlert.ofName(name));
        }
    }

    @Benchmark
    public void ofNameMiss(Blackhole sink) {
        for (String name : unknown) {
            sink.consume(TlsAlert.ofName(name));
        }
    }

    @Benchmark
    public void hashMap(Blackhole sink) {
        for (String name : names) {
            sink.consume(Peers.BY_NAME.get(name));
        }
    }

    @Benchmark
    public void hashMapMiss(Blackhole sink) {
        for (String name : unknown) {
            sink.consume(Peers.BY_NAME.get(name));
        }
    }

    @Benchmark
    public void switchOnName(Blackhole sink) {
        for (String name : names) {
            sink.consume(Switches.byName(name));
        }
    }

    @Benchmark
    public void enumValueOf(Blackhole sink) {
        for (String name : constants) {
            sink.consume(TlsAlert.valueOf(name));
        }
    }

    @Benchmark
    public void enumValueOfMiss(Blackhole sink) {
        for (String name : unknownConstants) {
            try {
                sink.consume(TlsAlert.valueOf(name));
            } catch (IllegalArgumentException unknownName) {
                sink.consume(unknownName);
            }
        }
    }
}
