package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.Generator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which generated classes a program loads that is compiled against them, in order, and nothing more. */
class FirstLookupTest {
    private static final String PROGRAM = """
            package com.example.tls;
            import java.util.*;
            public class Program {
                public static void codes() {
                    TlsAlert alert = TlsAlert.ofCode(40).get();
                    Map<TlsAlert, Integer> counts = new HashMap<>();
                    counts.put(TlsAlert.ofCode(7).orElse(alert), alert.code());
                    counts.put(TlsAlert.ofCode(-1, TlsAlert.INTERNAL_ERROR), 0);
                    expect("40", counts.get(TlsAlert.HANDSHAKE_FAILURE));
                    expect("INTERNAL_ERROR", TlsAlert.ofCode(80).get());
                }
                public static void names() {
                    expect("Optional[UNKNOWN_CA]", TlsAlert.ofName("unknown_ca"));
                }
                public static void bytes() {
                    expect("Optional[UNKNOWN_CA]", TlsAlert.ofName("unknown_ca".getBytes(), 0, 10));
                }
                private static void expect(String expected, Object found) {
                    if (!expected.equals(String.valueOf(found))) throw new AssertionError(found);
                }
            }
            """;

    private static Compiled compiled;

    @BeforeAll
    static void compile(@TempDir Path directory) {
        Map<String, String> sources = Compiled.sources(
                Generator.generate(Specs.builtIn(), Outputs.installed().named(List.of("enums")), Specs.settings()));
        sources.put("com/example/tls/Program.java", PROGRAM);
        compiled = Compiled.of(sources, directory, "--release", "8", "-Xlint:-options");
        assertThat(compiled.complaints()).isEmpty();
    }

    @Test
    void codesNeedTheEnumAlone() throws Exception {
        assertThat(loadedBy("codes")).containsExactly("TlsAlert");
    }

    @Test
    void namesNeedTheirTableAndTheirTexts() throws Exception {
        assertThat(loadedBy("names")).containsExactly("TlsAlert", "TlsAlert$ByName", "TlsAlertFacts$Names");
    }

    @Test
    void namesInBytesNeedTheirTableAndTheirTexts() throws Exception {
        assertThat(loadedBy("bytes")).containsExactly("TlsAlert", "TlsAlert$ByBytes", "TlsAlertFacts$Names");
    }

    private static List<String> loadedBy(String method) throws ReflectiveOperationException {
        Compiled.RecordingLoader loader = compiled.loader();
        loader.loadClass("com.example.tls.Program").getMethod(method).invoke(null);
        return loader.loaded().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .filter(name -> !name.equals("Program"))
                .toList();
    }
}
