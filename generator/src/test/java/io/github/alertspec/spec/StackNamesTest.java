package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.Specs;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bouncycastle.tls.AlertDescription;
import org.junit.jupiter.api.Test;

/**
 * The names that the canonical spec gives for two stacks are those that the stacks themselves have: the JSSE of the JDK
 * that runs this test, and Bouncy Castle. A name with {@code since} or {@code until} may be missing from either.
 */
class StackNamesTest {
    private static final AlertSpec SPEC = Specs.builtIn();
    private static final int OCTETS = 256;

    /** What a stack prints for an alert it does not know, and for a name of ours that is a sentence around it. */
    private static final Predicate<StackName> IS_WORD =
            name -> name.kind() == NameKind.TEXT && name.text().orElse("").matches("[a-z_]+");

    private static final Predicate<StackName> IS_CONSTANT = name -> name.kind() == NameKind.CONSTANT;

    @Test
    void jsseShowsWhatTheSpecSaysItShows() throws Exception {
        assertThat(differences("jsse", jsse("description"), IS_WORD)).isEmpty();
    }

    @Test
    void jsseHasTheConstantsThatTheSpecSaysItHas() throws Exception {
        assertThat(differences("jsse", jsse(null), IS_CONSTANT)).isEmpty();
    }

    @Test
    void bouncyCastleShowsWhatTheSpecSaysItShows() {
        Map<Integer, String> names = new TreeMap<>();
        for (short code = 0; code < OCTETS; code++) {
            String name = AlertDescription.getName(code);
            if (!name.equals("UNKNOWN")) {
                names.put((int) code, name);
            }
        }
        assertThat(names).containsEntry(40, "handshake_failure");
        assertThat(differences("bouncycastle", names, IS_WORD)).isEmpty();
    }

    @Test
    void aNameThatOnlyOneSideHasIsADifference() throws Exception {
        Map<Integer, String> names = jsse("description");
        names.put(7, "moon_phase");
        names.put(40, "handshake_failed");
        names.remove(0);
        assertThat(differences("jsse", names, IS_WORD))
                .containsExactly(
                        "jsse: 0 close_notify is in the spec alone",
                        "jsse: 40 handshake_failed is in the stack alone",
                        "jsse: 40 handshake_failure is in the spec alone",
                        "jsse: 7 moon_phase is in the stack alone");
    }

    private static List<String> differences(String stack, Map<Integer, String> names, Predicate<StackName> kind) {
        Set<String> lines = new TreeSet<>();
        names.forEach((code, name) -> {
            if (named(stack, code, kind).stream()
                    .noneMatch(known -> known.text().orElse("").equals(name))) {
                lines.add(stack + ": " + code + " " + name + " is in the stack alone");
            }
        });
        for (Alert alert : SPEC.alerts()) {
            named(stack, alert.code(), kind).stream()
                    .filter(name -> name.since().isEmpty() && name.until().isEmpty())
                    .map(name -> name.text().orElse(""))
                    .filter(name -> !name.equals(names.get(alert.code())))
                    .forEach(name -> lines.add(stack + ": " + alert.code() + " " + name + " is in the spec alone"));
        }
        return new ArrayList<>(lines);
    }

    private static List<StackName> named(String stack, int code, Predicate<StackName> kind) {
        return SPEC.alert(code).stream()
                .flatMap(alert -> alert.names().getOrDefault(stack, List.of()).stream())
                .filter(kind)
                .toList();
    }

    /** By code, a field of each constant of the JDK's own enum, or the constant's name. */
    private static Map<Integer, String> jsse(String fieldName) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.security.ssl.Alert");
        Field code = type.getDeclaredField("id");
        code.setAccessible(true);
        Map<Integer, String> names = new TreeMap<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            if (fieldName != null) {
                Field field = type.getDeclaredField(fieldName);
                field.setAccessible(true);
                name = (String) field.get(constant);
            }
            names.put(((Number) code.get(constant)).intValue(), name);
        }
        assertThat(String.join(" ", names.values()).toLowerCase(Locale.ROOT)).contains("handshake_failure");
        return names;
    }
}
