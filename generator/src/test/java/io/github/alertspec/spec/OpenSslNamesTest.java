package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Asks the installed {@code openssl} for the reason of every code, {@code 0A000000 + 1000 + code}, and compares it with
 * the names that the spec gives for that version.
 */
@Tag("interop")
class OpenSslNamesTest {
    private static final Pattern VERSION = Pattern.compile("OpenSSL ([0-9]+)\\.([0-9]+)\\..*");

    @Test
    void everyReasonIsTheOneThatTheSpecGivesForThisVersion() throws Exception {
        AlertSpec spec =
                SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
        Stack openssl = spec.stacks().stream()
                .filter(stack -> stack.id().equals("openssl"))
                .findFirst()
                .orElseThrow();
        Matcher version = VERSION.matcher(run("openssl", "version"));
        assertThat(version.matches()).isTrue();
        List<String> differences = new ArrayList<>();
        for (int code = 0; code <= AlertSpec.MAX_CODE; code++) {
            String reason = reason(code);
            List<String> known = spec.alert(code).stream()
                    .flatMap(alert -> alert.namesIn(openssl).stream())
                    .filter(name -> name.kind() == NameKind.REASON && isCurrent(name, version))
                    .flatMap(name -> name.text().stream())
                    .toList();
            boolean unassigned = spec.alert(code).isEmpty() && reason.equals("reason(" + (1000 + code) + ")");
            if (!unassigned && !known.contains(reason)) {
                differences.add(code + ": OpenSSL says '" + reason + "', the spec says " + known);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String reason(int code) throws Exception {
        String error = String.format(Locale.ROOT, "%08X", 0x0A000000 + 1000 + code);
        String line = run("openssl", "errstr", error);
        return line.substring(line.lastIndexOf(':') + 1);
    }

    private static boolean isCurrent(StackName name, Matcher version) {
        return name.since().map(since -> compare(since, version) <= 0).orElse(true)
                && name.until().map(until -> compare(until, version) >= 0).orElse(true);
    }

    private static int compare(String spec, Matcher version) {
        String[] parts = spec.split("\\.", -1);
        int major = Integer.compare(Integer.parseInt(parts[0]), Integer.parseInt(version.group(1)));
        int minor =
                parts.length == 1 ? 0 : Integer.compare(Integer.parseInt(parts[1]), Integer.parseInt(version.group(2)));
        return major != 0 ? major : minor;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
