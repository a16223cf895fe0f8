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
import java.util.function.Function;
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

    @Test
    void jsseShowsWhatTheSpecSaysItShows() throws Exception {
        assertThat(differences("jsse", jsse(StackNamesTest::description), StackNamesTest::isWord))
                .isEmpty();
    }

    @Test
    void jsseHasTheConstantsThatTheSpecSaysItHas() throws Exception {
        assertThat(differences("jsse", jsse(Enum::name), StackNamesTest::isConstant))
                .isEmpty();
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
        assertThat(differences("bouncycastle", names, StackNamesTest::isWord)).isEmpty();
    }

    @Test
    void aNameThatOnlyOneSideHasIsADifference() throws Exception {
        Map<Integer, String> names = jsse(StackNamesTest::description);
        names.put(7, "moon_phase");
        names.put(40, "handshake_failed");
        names.remove(0);
        assertThat(differences("jsse", names, StackNamesTest::isWord))
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

    /** A name, not a sentence around it. */
    private static boolean isWord(StackName name) {
        return name.kind() == NameKind.TEXT && name.text().orElse("").matches("[a-z_]+");
    }

    private static boolean isConstant(StackName name) {
        return name.kind() == NameKind.CONSTANT;
    }

    /** What the JDK's own enum says of each alert, by code. */
    private static Map<Integer, String> jsse(Function<Enum<?>, String> word) throws ClassNotFoundException {
        Map<Integer, String> names = new TreeMap<>();
        for (Object constant : Class.forName("sun.security.ssl.Alert").getEnumConstants()) {
            names.put(((Number) field(constant, "id")).intValue(), word.apply((Enum<?>) constant));
        }
        assertThat(String.join(" ", names.values()).toLowerCase(Locale.ROOT)).contains("handshake_failure");
        return names;
    }

    private static String description(Enum<?> constant) {
        return (String) field(constant, "description");
    }

    private static Object field(Object target, String name) {
        try {
            Field field = target.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(target);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the JDK has changed", e);
        }
    }
}
