package com.example.benchmarks;

import com.example.tls.TlsAlert;
import com.example.tls.TlsAlertCode;
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

/** From a code to its alert. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Inputs.COUNT)
@Fork(value = 1, jvmArgsAppend = Benchmarks.OPEN_JDK_ALERT)
public class CodeLookup {
    private static final byte[] BYTES = new byte[256];

    private final int[] codes = Inputs.codes();

    /** What the loop itself costs. */
    @Benchmark
    public void consumeOnly(Blackhole sink) {
        for (int code : codes) {
            sink.consume(code);
        }
    }

    /** The floor: one load from an array of 256 bytes, which stays in the L1 cache. */
    @Benchmark
    public void oneL1Load(Blackhole sink) {
        for (int code : codes) {
            sink.consume(BYTES[code & 0xff]);
        }
    }

    @Benchmark
    public void ofCode(Blackhole sink) {
        for (int code : codes) {
            sink.consume(TlsAlert.ofCode(code));
        }
    }

    @Benchmark
    public void ofCodeUnwrapped(Blackhole sink) {
        for (int code : codes) {
            sink.consume(TlsAlert.ofCode(code).orElse(null));
        }
    }

    @Benchmark
    public void ofCodeOtherwise(Blackhole sink) {
        for (int code : codes) {
            sink.consume(TlsAlert.ofCode(code, TlsAlert.INTERNAL_ERROR));
        }
    }

    @Benchmark
    public void codeOfOctet(Blackhole sink) {
        for (int code : codes) {
            sink.consume(TlsAlertCode.ofOctet((byte) code));
        }
    }

    @Benchmark
    public void handWrittenArray(Blackhole sink) {
        for (int code : codes) {
            sink.consume(Peers.arrayLookup(code));
        }
    }

    @Benchmark
    public void hashMap(Blackhole sink) {
        for (int code : codes) {
            sink.consume(Peers.BY_CODE.get(code));
        }
    }

    @Benchmark
    public void switchOnCode(Blackhole sink) {
        for (int code : codes) {
            sink.consume(Switches.byCode(code));
        }
    }

    @Benchmark
    public void jdkValueOf(Blackhole sink) {
        for (int code : codes) {
            sink.consume(Peers.jdkValueOf(code));
        }
    }

    @Benchmark
    public void bouncyCastleGetName(Blackhole sink) {
        for (int code : codes) {
            sink.consume(Peers.bouncyCastleName(code));
        }
    }
}
