package io.github.alertspec.output.lookup;

import static io.github.alertspec.output.Loaded.get;
import static io.github.alertspec.output.Loaded.noString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alertspec.output.Loaded;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.spec.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lookups promise, checked on the classes that the canonical spec gives. */
class LookupOutputTest {
    private static final AlertSpec SPEC = Specs.builtIn();

    private static Loaded tls;

    @BeforeAll
    static void compile(@TempDir Path directory) {
        tls = Loaded.of(SPEC, directory);
    }

    @Test
    void everyNameOfEveryStackLeadsToTheAlertsThatHaveIt() {
        for (Stack stack : SPEC.stacks()) {
            alertsBy(stack, name -> name.text().stream()).forEach((text, codes) -> {
                assertThat(codes(tls.list("TlsAlerts", "ofStackName", stack.id(), text)))
                        .isEqualTo(codes);
                assertThat(codes(tls.list("TlsAlerts", "ofStackName", noString(stack.id()), noString(text))))
                        .isEqualTo(codes);
            });
        }
    }

    @Test
    void everyNumberOfEveryStackLeadsToTheAlertsThatHaveIt() {
        for (Stack stack : SPEC.stacks()) {
            alertsBy(stack, name -> name.code().stream().boxed()).forEach((number, codes) -> assertThat(
                            codes(tls.list("TlsAlerts", "ofStackCode", stack.id(), number)))
                    .isEqualTo(codes));
        }
        assertThat(tls.list("TlsAlerts", "ofStackCode", "sgos", 255)).hasToString("[UNSUPPORTED_EXTENSION]");
    }

    @Test
    void aStackTellsAllNamesItHasForAnAlert() {
        for (Stack stack : SPEC.stacks()) {
            for (Alert alert : SPEC.alerts()) {
                assertThat(tls.call("TlsAlerts", "stackNames", stack.id(), constant(alert)))
                        .isEqualTo(alert.namesIn(stack).stream()
                                .flatMap(name -> name.text().stream())
                                .distinct()
                                .toList());
            }
        }
        assertThat(tls.call("TlsAlerts", "stacks"))
                .isEqualTo(SPEC.stacks().stream().map(Stack::id).toList());
    }

    @Test
    void whatNobodyKnowsIsEmptyAndNeverThrows() {
        for (String stack : new String[] {null, "", "openssl2", "OPENSSL", "null"}) {
            assertThat(tls.list("TlsAlerts", "ofStackName", stack, "close notify"))
                    .isEmpty();
            assertThat(tls.list("TlsAlerts", "ofStackCode", stack, 0)).isEmpty();
            assertThat(tls.list("TlsAlerts", "stackNames", stack, tls.constant("TlsAlert", "CLOSE_NOTIFY")))
                    .isEmpty();
        }
        for (String name : new String[] {null, "", "Close Notify", "close notify ", "x".repeat(100_000)}) {
            assertThat(tls.list("TlsAlerts", "ofStackName", "openssl", name)).isEmpty();
        }
        for (int code : new int[] {-1, 1, 256, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(tls.list("TlsAlerts", "ofStackCode", "sgos", code)).isEmpty();
        }
        assertThat(tls.list("TlsAlerts", "stackNames", "openssl", null)).isEmpty();
    }

    @Test
    void noListCanBeChanged() {
        for (List<?> list : List.of(
                tls.list("TlsAlerts", "stacks"),
                tls.list("TlsAlerts", "ofStackName", "openssl", "close notify"),
                tls.list("TlsAlerts", "ofStackCode", "sgos", 255),
                tls.list("TlsAlerts", "stackNames", "openssl", tls.constant("TlsAlert", "CLOSE_NOTIFY")),
                tls.list("TlsAlerts", "ofStackName", "nobody", ""))) {
            assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void onlyACryptoErrorOfQuicHoldsAnAlert() {
        LongStream.concat(
                        LongStream.rangeClosed(-1000, 1000),
                        LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE, 0x1_0000_0128L, 0x4000_0000_0000_0128L))
                .forEach(error -> assertThat(
                                tls.optional("TlsAlerts", "ofQuicError", error).map(alert -> get(alert, "code")))
                        .as("ofQuicError(%d)", error)
                        .isEqualTo(
                                error < 0x100
                                        ? java.util.Optional.empty()
                                        : SPEC.alert((int) Math.min(error - 0x100, 999))
                                                .map(Alert::code)));
        assertThat(tls.optional("TlsAlerts", "ofQuicError", 0x128L)).hasToString("Optional[HANDSHAKE_FAILURE]");
    }

    @Test
    void everyNumberIsAssignedReservedUnassignedOrNoCode() {
        IntStream.concat(IntStream.rangeClosed(-1000, 1000), IntStream.of(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .forEach(number -> assertThat(tls.call("TlsAlerts", "assignment", number))
                        .as("assignment(%d)", number)
                        .hasToString(assignment(number)));
    }

    @Test
    void everyOctetIsACodeThatKeepsItsValue() {
        for (int value = 0; value < 256; value++) {
            Object code = tls.call("TlsAlertCode", "ofOctet", (byte) value);
            assertThat(tls.optional("TlsAlertCode", "of", value))
                    .hasValueSatisfying(same -> assertThat((Object) same).isSameAs(code));
            assertThat(get(code, "value")).isEqualTo(value);
            assertThat(get(code, "assignment")).hasToString(assignment(value));
            assertThat(get(code, "alert")).isEqualTo(tls.optional("TlsAlert", "ofCode", value));
            assertThat(code).hasToString(SPEC.alert(value).map(Alert::name).orElse("unassigned") + "(" + value + ")");
        }
        IntStream.of(Integer.MIN_VALUE, -1, 256, Integer.MAX_VALUE)
                .forEach(number ->
                        assertThat(tls.optional("TlsAlertCode", "of", number)).isEmpty());
    }

    @Test
    void aStackThatIsNotAskedForIsNotFilledIn() {
        Loaded fresh = tls.again();
        fresh.list("TlsAlerts", "ofStackName", "openssl", "close notify");
        assertThat(fresh.loaded()).contains("TlsStackNames$InOpenssl").doesNotContain("TlsStackNames$InJsse");
        assertThat(fresh.loaded()).noneMatch(name -> name.contains("Facts"));
    }

    private static String assignment(int number) {
        if (number < 0 || number > 255) {
            return "OUT_OF_RANGE";
        }
        return SPEC.alert(number)
                .map(alert -> alert.status().kind() == Status.Kind.RESERVED ? "RESERVED" : "ASSIGNED")
                .orElse("UNASSIGNED");
    }

    private static <K> Map<K, Set<Integer>> alertsBy(Stack stack, Function<StackName, Stream<K>> keys) {
        Map<K, Set<Integer>> codes = new TreeMap<>();
        SPEC.alerts()
                .forEach(alert -> alert.namesIn(stack).stream().flatMap(keys).forEach(key -> codes.computeIfAbsent(
                                key, none -> new TreeSet<>())
                        .add(alert.code())));
        return codes;
    }

    /** In the order in which they were answered, which must be that of the codes. */
    private static Set<Integer> codes(List<?> alerts) {
        List<Integer> codes =
                alerts.stream().map(alert -> (Integer) get(alert, "code")).toList();
        assertThat(codes).isSorted().doesNotHaveDuplicates();
        return new TreeSet<>(codes);
    }

    private static Object constant(Alert alert) {
        return tls.constant("TlsAlert", alert.name().toUpperCase(Locale.ROOT));
    }
}
