package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.Generator;
import io.github.alertspec.spec.AlertSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated Java compiles in every release without a warning, and from release 9 as a module that requires nothing. */
class CompilesTest {
    private static final int JDK = Runtime.version().feature();

    /** javac calls release 8 obsolete from here on. */
    private static final int JDK_THAT_WARNS_OF_8 = 20;

    private static final String MODULE =
            "/** A consumer that requires nothing. */\nmodule com.example { exports com.example.tls; }\n";

    @TempDir
    Path directory;

    static Stream<Arguments> specsAndReleases() {
        Map<String, Supplier<AlertSpec>> specs = new TreeMap<>(Map.of(
                "built-in", Specs::builtIn,
                "six-alerts", Specs::sixAlerts,
                "large", LargeSpec::spec,
                "hostile", HostileSpec::spec));
        return specs.entrySet().stream().flatMap(entry -> {
            Settings settings = Specs.settings("a*/b\\u002a/c--->d.yaml", "TlsAlert", Optional.empty());
            Map<String, String> sources = Compiled.sources(Generator.generate(
                    entry.getValue().get(),
                    Outputs.installed().named(List.of("enums", "lookup", "recogniser", "codec")),
                    settings));
            return IntStream.of(8, 11, 17, 21, 25)
                    .filter(release -> release <= 17 || JDK >= 25)
                    .filter(release -> !entry.getKey().equals("large") || release == 8)
                    .mapToObj(release -> Arguments.of(entry.getKey(), release, sources));
        });
    }

    @ParameterizedTest(name = "{0} in release {1}")
    @MethodSource("specsAndReleases")
    void generatedJavaCompilesWithoutAWarning(String spec, int release, Map<String, String> generated) {
        Map<String, String> sources = new TreeMap<>(generated);
        if (release >= 9) {
            sources.put("module-info.java", MODULE);
        }
        assertThat(Compiled.of(sources, directory, strict(release)).complaints().stream()
                        .limit(5))
                .isEmpty();
    }

    @Test
    void aWarningOrAMissingCommentWouldBeSeen() {
        Map<String, String> sources = Map.of(
                "Raw.java", "public class Raw { java.util.List raw; }", "module-info.java", "module m { exports p; }");
        assertThat(Compiled.of(sources, directory, strict(11)).complaints())
                .anyMatch(complaint -> complaint.contains("[rawtypes]"))
                .anyMatch(complaint -> complaint.contains("no comment"))
                .anyMatch(complaint -> complaint.contains("package is empty or does not exist: p"));
    }

    /** The README's calls with the types it states; what does not compile here breaks whoever followed it. */
    @Test
    void theCallsThatTheReadmeShowsCompile() {
        Map<String, String> sources = Compiled.sources(Specs.generate(Specs.builtIn(), Specs.settings()));
        sources.put("com/example/tls/Use.java", """
                package com.example.tls;
                import java.util.*;
                class Use {
                    Optional<TlsAlert> byCode = TlsAlert.ofCode(40);
                    TlsAlert orElse = TlsAlert.ofCode(40, TlsAlert.INTERNAL_ERROR);
                    Optional<TlsAlert> byName = TlsAlert.ofName("handshake_failure");
                    Optional<TlsAlert> byBytes = TlsAlert.ofName(new byte[40], 12, 29);
                    TlsAlert a = TlsAlert.HANDSHAKE_FAILURE;
                    int code = a.code();
                    List<String> texts = Arrays.asList(a.registeredName(), a.summary(), a.description());
                    List<String> causes = a.causes(), remedies = a.remedies();
                    List<TlsReference> references = a.references();
                    TlsAlertStatus status = a.status();
                    TlsAlertLevel level = a.levelIn(TlsProtocol.TLS_1_3);
                    EnumSet<TlsAlertLevel> levels = EnumSet.of(TlsAlertLevel.FATAL, TlsAlertLevel.WARNING,
                            TlsAlertLevel.EITHER, TlsAlertLevel.UNDEFINED);
                    List<TlsAlert> byWords = TlsAlerts.ofStackName("openssl", "sslv3 alert handshake failure");
                    List<TlsAlert> byNumber = TlsAlerts.ofStackCode("sgos", 255);
                    Optional<TlsAlert> byQuicError = TlsAlerts.ofQuicError(0x128);
                    TlsAlertAssignment assignment = TlsAlerts.assignment(7);
                    EnumSet<TlsAlertAssignment> assignments = EnumSet.of(TlsAlertAssignment.ASSIGNED,
                            TlsAlertAssignment.RESERVED, TlsAlertAssignment.UNASSIGNED, TlsAlertAssignment.OUT_OF_RANGE);
                }
                """);
        assertThat(Compiled.of(sources, directory, "--release", "8", "-Xlint:all,-options", "-Werror")
                        .complaints())
                .isEmpty();
    }

    static String[] strict(int release) {
        List<String> options = new ArrayList<>(
                List.of("--release", String.valueOf(release), "-Xlint:all", "-Werror", "-Xdoclint:all"));
        if (release == 8 && JDK >= JDK_THAT_WARNS_OF_8) {
            options.add("-Xlint:-options");
        }
        return options.toArray(String[]::new);
    }
}
