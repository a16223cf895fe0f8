package io.github.alertspec.output.enums;

import static io.github.alertspec.output.Loaded.get;
import static io.github.alertspec.output.Loaded.noString;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.LargeSpec;
import io.github.alertspec.output.Loaded;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How alerts are found by code and by name, in specs of every shape: total, exact, and the same in each form. */
class LookupsTest {
    /** For each number of letters there can be, two names that differ in one letter in the middle; and names of fields. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("answers", "by_code", "names", "alerts", "head", "tail", "length", "middle", "of"),
                    IntStream.rangeClosed(1, 64)
                            .boxed()
                            .flatMap(length -> Stream.of(name(length, 'x'), name(length, 'y'))))
            .toList();

    private enum Shape {
        BUILT_IN,
        SIX_ALERTS,
        EVERY_LENGTH,
        LARGE
    }

    private static final Map<Shape, AlertSpec> SPECS = Map.of(
            Shape.BUILT_IN, Specs.builtIn(),
            Shape.SIX_ALERTS, Specs.sixAlerts(),
            Shape.EVERY_LENGTH, everyLength(),
            Shape.LARGE, LargeSpec.spec());

    private static final Map<Shape, Loaded> LOADED = new EnumMap<>(Shape.class);

    @TempDir
    static Path directory;

    private static String name(int length, char middle) {
        return "q".repeat(length / 2) + middle + "z".repeat(length - length / 2 - 1);
    }

    private static AlertSpec everyLength() {
        StringBuilder text = new StringBuilder(
                "alertspec: 1\nname: lengths\ntitle: Lengths\nprotocols: [{id: TLS1.3, title: TLS 1.3, wire: '0x0304', references: [RFC9846]}]\nalerts:\n");
        for (int code = 0; code < NAMES.size(); code++) {
            text.append(
                    "  - {code: %d, name: '%s', summary: 'It is so.', levels: {TLS1.3: fatal}, references: [RFC9846]}\n"
                            .formatted(code, NAMES.get(code)));
        }
        return Specs.read("lengths.yaml", text.toString());
    }

    private static Loaded tls(Shape shape) {
        return LOADED.computeIfAbsent(shape, LookupsTest::compile);
    }

    private static AlertSpec spec(Shape shape) {
        return Objects.requireNonNull(SPECS.get(shape));
    }

    private static Loaded compile(Shape shape) {
        try {
            return Loaded.enums(spec(shape), Files.createDirectory(directory.resolve(shape.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRegisteredCodeIsFoundAndNoOtherNumberIs(Shape shape) {
        Loaded tls = tls(shape);
        IntStream numbers = IntStream.concat(
                IntStream.rangeClosed(-1000, 1000), IntStream.of(Integer.MIN_VALUE, 1 << 16, Integer.MAX_VALUE));
        Object first = tls.constants("TlsAlert")[0];
        numbers.forEach(number -> {
            Optional<?> found = tls.optional("TlsAlert", "ofCode", number);
            assertThat(found.map(alert -> get(alert, "code")))
                    .as("ofCode(%d)", number)
                    .isEqualTo(spec(shape).alert(number).map(Alert::code));
            assertThat(tls.call("TlsAlert", "ofCode", number, first))
                    .isEqualTo(found.isPresent() ? found.get() : first);
        });
        assertThat(tls.constants("TlsAlert")).hasSameSizeAs(spec(shape).alerts());
    }

    @Test
    void nullIsAnsweredOnlyToWhoAsksForIt() {
        Loaded tls = tls(Shape.SIX_ALERTS);
        assertThat(tls.call("TlsAlert", "ofCode", 1, null)).isNull();
        assertThat(tls.call("TlsAlert", "ofCode", -1, null)).isNull();
        assertThat(tls.call("TlsAlert", "ofCode", 0, null)).hasToString("CLOSE_NOTIFY");
    }

    @ParameterizedTest
    @EnumSource
    void everyRegisteredNameIsFoundInWhateverHoldsIt(Shape shape) {
        Loaded tls = tls(shape);
        for (Alert alert : spec(shape).alerts()) {
            Optional<?> expected = tls.optional("TlsAlert", "ofCode", alert.code());
            String name = alert.name();
            assertThat(Stream.of(name, noString(name), CharBuffer.wrap(name)))
                    .allSatisfy(text ->
                            assertThat(tls.optional("TlsAlert", "ofName", text)).isEqualTo(expected));
            for (int offset = 0; offset < 9; offset++) {
                byte[] bytes = ("_".repeat(offset) + name + "_").getBytes(StandardCharsets.US_ASCII);
                assertThat(find(tls, bytes, offset, offset + name.length())).isEqualTo(expected);
            }
            assertThat(find(tls, name.getBytes(StandardCharsets.US_ASCII))).isEqualTo(expected);
        }
    }

    /** Changes each letter of each name in several ways, and expects what a map of the names has for the result. */
    @ParameterizedTest
    @EnumSource
    void aNameIsComparedToItsLastLetter(Shape shape) {
        Loaded tls = tls(shape);
        Map<String, Integer> codes = spec(shape).alerts().stream().collect(Collectors.toMap(Alert::name, Alert::code));
        for (int code = 0; code <= AlertSpec.MAX_CODE; code += shape == Shape.LARGE ? 15 : 1) {
            String name = spec(shape).alert(code).map(Alert::name).orElse("");
            for (int i = 0; i < name.length(); i++) {
                for (int flip : new int[] {1, 0x20, 0x80}) {
                    String near = name.substring(0, i) + (char) (name.charAt(i) ^ flip) + name.substring(i + 1);
                    assertSame(tls, near, codes);
                }
                assertSame(tls, name.substring(0, i), codes);
                assertSame(tls, name.substring(i), codes);
                assertSame(tls, name.substring(0, i) + name.charAt(i) + name.substring(i), codes);
            }
            assertSame(tls, name + '\0', codes);
            assertSame(tls, '\0' + name, codes);
            assertSame(tls, name + name, codes);
            assertSame(tls, name.toUpperCase(Locale.ROOT), codes);
        }
    }

    @Test
    void noOtherNameIsFound() {
        Loaded tls = tls(Shape.BUILT_IN);
        String[] others = {"", " ", "HANDSHAKE_FAILURE", "handshake_failure ", "handshake", "\u0130", "nul", "\ud800"};
        for (String name : others) {
            assertThat(tls.optional("TlsAlert", "ofName", name)).isEmpty();
            assertThat(tls.optional("TlsAlert", "ofName", noString(name))).isEmpty();
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
                assertThat(find(tls, name.getBytes(charset))).isEmpty();
            }
        }
        assertThat(tls.optional("TlsAlert", "ofName", new Object[] {null})).isEmpty();
        assertThat(find(tls, "handshake_failure".getBytes(StandardCharsets.UTF_16BE)))
                .isEmpty();
    }

    /** Eight letters far above ASCII, whose lowest octets are those of a name, are no name. */
    @Test
    void aLetterIsMoreThanItsLowestOctet() {
        Loaded tls = tls(Shape.BUILT_IN);
        String name = "handshake_failure";
        String wide =
                name.chars().mapToObj(c -> String.valueOf((char) (c | 0x100))).collect(Collectors.joining());
        assertThat(tls.optional("TlsAlert", "ofName", wide)).isEmpty();
        assertThat(tls.optional("TlsAlert", "ofName", noString(wide))).isEmpty();
    }

    @Test
    void anyRangeOfAnyBytesIsAnswered() {
        Loaded tls = tls(Shape.BUILT_IN);
        byte[] bytes = "xunknown_cax".getBytes(StandardCharsets.US_ASCII);
        int[] places = {Integer.MIN_VALUE, -9, -1, 0, 1, 2, 10, 11, 12, 13, 20, Integer.MAX_VALUE};
        for (int from : places) {
            for (int to : places) {
                assertThat(find(tls, bytes, from, to).isPresent()).isEqualTo(from == 1 && to == 11);
                assertThat(find(tls, null, from, to)).isEmpty();
                assertThat(find(tls, new byte[0], from, to)).isEmpty();
            }
        }
        Random random = new Random(40);
        for (int i = 0; i < 5000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            assertThat(find(tls, noise)).isEmpty();
        }
    }

    /** The two texts have one hash, so the second is found in the slot of the first unless the texts are compared. */
    @Test
    void aNameWithTheHashOfAnotherIsNotTakenForIt() {
        String name = "handshake_failure";
        String same = name.substring(0, 15) + (char) (name.charAt(15) - 1) + (char) (name.charAt(16) + 31);
        assertThat(same).hasSameHashCodeAs(name).isNotEqualTo(name);
        assertThat(tls(Shape.BUILT_IN).optional("TlsAlert", "ofName", same)).isEmpty();
    }

    private static void assertSame(Loaded tls, String text, Map<String, Integer> codes) {
        Optional<Integer> expected = Optional.ofNullable(codes.get(text));
        byte[] bytes = ("=" + text + "=").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Stream.of(
                                tls.optional("TlsAlert", "ofName", text),
                                tls.optional("TlsAlert", "ofName", noString(text)),
                                find(tls, bytes, 1, bytes.length - 1))
                        .map(found -> found.map(alert -> get(alert, "code"))))
                .as(text)
                .allMatch(expected::equals);
    }

    private static Optional<?> find(Loaded tls, byte[] bytes) {
        return find(tls, bytes, 0, bytes.length);
    }

    private static Optional<?> find(Loaded tls, byte @Nullable [] bytes, int from, int to) {
        return tls.optional("TlsAlert", "ofName", bytes, from, to);
    }
}
