package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.Generator;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The codec makes of every test vector what the vector says, or the difference is explained. */
class CodecVectorsTest {
    private static final Pattern VECTOR = Pattern.compile(
            "\\{\"id\":\"([^\"]+)\",\"protocol\":\"([^\"]+)\",\"sender\":\"\\w+\",\"form\":\"(\\w+)\",\"octets\":\"(\\w+)\","
                    + "\"outcome\":\"(\\w+)\",\"reason\":\"(\\w+)\".*");
    private static final Pattern ALERT = Pattern.compile("\\{\"level\":(\\d+),\"code\":(\\d+)");

    /** Answers that differ, each after the ids of the vectors, and why. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "(ssl3.0|tls1.[012])/.*/type/application_data encrypted \\[]",
            "data of an application is protected, whether a ChangeCipherSpec was seen or not",
            "dtls1.[02]/.*/coalesced alert \\[1:90]",
            "of a datagram's record the first alert is read");

    /** The words of the codec for a reason of the vectors, where they are others; each after the outcome. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "alert defined: none",
            "alert unexpected_sender: none",
            "alert forbidden_level: none",
            "alert undefined_in_version: none",
            "alert coalesced: none",
            "alert fragmented: none",
            "alert several: none",
            "alert other_version: none",
            "alert high_number: none",
            "alert padded: none",
            "alert long_number: none",
            "alert with_phrase: none",
            "malformed fragmented: length_mismatch",
            "malformed length_mismatch: coalesced",
            "encrypted protected: encrypted",
            "not_an_alert wrong_type: not_a_record");

    /** Codes with a name, which the codec is told. */
    private static final Set<Integer> KNOWN =
            Specs.builtIn().alerts().stream().map(Alert::code).collect(Collectors.toSet());

    @Test
    void itAgreesWithEveryVector() {
        List<String> differences = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        Set<String> otherWords = new TreeSet<>();
        int read = 0;
        for (String line : vectors().lines().toList()) {
            Matcher vector = VECTOR.matcher(line.strip());
            if (!vector.matches()) {
                continue;
            }
            read++;
            String expected = vector.group(5) + " "
                    + ALERT.matcher(line)
                            .results()
                            .map(alert -> alert.group(1) + ":" + alert.group(2))
                            .toList();
            Seen reading = seen(vector.toMatchResult());
            String seen = reading.what();
            boolean isKnown =
                    DIFFERENCES.keySet().stream().anyMatch(known -> (vector.group(1) + " " + seen).matches(known));
            if (isKnown) {
                used.add(seen);
            } else if (!seen.equals(expected)) {
                differences.add(
                        vector.group(1) + " (" + vector.group(6) + "): expected " + expected + ", read " + seen);
            } else if (!reading.reason().id().equals(vector.group(6))) {
                String words = vector.group(5) + " " + vector.group(6) + ": "
                        + reading.reason().id();
                otherWords.add(words);
                if (!OTHER_WORDS.contains(words)) {
                    differences.add(vector.group(1) + ": " + words);
                }
            }
        }
        assertThat(otherWords).as("words for a reason that are used").containsExactlyInAnyOrderElementsOf(OTHER_WORDS);
        assertThat(differences).isEmpty();
        assertThat(used).as("one answer for each that is known").hasSize(DIFFERENCES.size());
        assertThat(read).isGreaterThan(4_700);
    }

    /**
     * What the codec makes of a vector.
     *
     * @param what the outcome, and the alerts
     * @param reason that of the outcome; of several alerts, that of the last that has one
     */
    private record Seen(String what, CodecReason reason) {}

    private static Seen seen(MatchResult vector) {
        byte[] octets = HexFormat.of().parseHex(vector.group(4));
        boolean isStrict = vector.group(2).endsWith("TLS1.3");
        CodecRules rules = isStrict ? CodecRules.TLS_1_3 : CodecRules.UP_TO_TLS_1_2;
        List<String> alerts = new ArrayList<>();
        if (vector.group(3).equals("record") && !vector.group(2).startsWith("DTLS")) {
            CodecStream stream = new CodecStream(rules) {
                @Override
                boolean knows(int alertCode) {
                    return KNOWN.contains(alertCode);
                }
            };
            stream.feed(octets, 0, octets.length);
            CodecOutcome last = stream.next();
            CodecOutcome worst = CodecOutcome.ALERT;
            CodecReason why = CodecReason.NONE;
            while (last != CodecOutcome.INCOMPLETE) {
                if (last == CodecOutcome.ALERT) {
                    alerts.add(stream.level(-1) + ":" + stream.code(-1));
                    why = worst == CodecOutcome.ALERT && stream.reason() != CodecReason.NONE ? stream.reason() : why;
                } else if (worst != CodecOutcome.MALFORMED) {
                    worst = last;
                    why = stream.reason();
                }
                last = stream.next();
            }
            boolean isWhole = worst != CodecOutcome.ALERT || stream.reason() == CodecReason.NONE;
            return new Seen((isWhole ? worst : last).id() + " " + alerts, isWhole ? why : stream.reason());
        }
        CodecReader reader = new CodecReader(rules) {
            @Override
            boolean knows(int alertCode) {
                return KNOWN.contains(alertCode);
            }
        };
        int from = 0;
        CodecOutcome outcome = CodecOutcome.ALERT;
        CodecReason why = CodecReason.NONE;
        while (from < octets.length && outcome == CodecOutcome.ALERT) {
            outcome = switch (vector.group(3)) {
                case "alert" -> reader.readAlert(octets, from, octets.length - from);
                case "inner_plaintext" -> reader.readInnerPlaintext(octets, from, octets.length - from);
                case "quic_frame" -> reader.readQuicFrame(octets, from, octets.length - from);
                default -> reader.readDtlsRecord(octets, from, octets.length - from);
            };
            why = outcome != CodecOutcome.ALERT || reader.reason() != CodecReason.NONE ? reader.reason() : why;
            if (outcome == CodecOutcome.ALERT) {
                alerts.add(reader.level(-1) + ":" + reader.code(-1));
            }
            from += vector.group(3).equals("record") ? Math.max(1, reader.length()) : octets.length;
        }
        return new Seen(outcome.id() + " " + alerts, why);
    }

    private static String vectors() {
        return Generator.generate(
                        Specs.builtIn(),
                        Outputs.installed().named(List.of("enums", "lookup", "fixtures")),
                        Specs.settings())
                .files()
                .stream()
                .filter(file -> file.path().endsWith("-vectors.json"))
                .map(OutputFile::text)
                .findFirst()
                .orElseThrow();
    }
}
