package io.github.alertspec.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.output.HostileSpec;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every text with sections in it, whatever the spec says. */
class AnyTextTest {
    private static final String CLOSE = "<!-- /alertspec -->";
    private static final List<String> OPENINGS = List.of(
            "<!-- alertspec table -->",
            "<!--alertspec table columns=code,hex,name,level,status,group,sender,closes,quic,summary,history links=here-->",
            "<!-- alertspec alert code=40 -->",
            "<!-- alertspec alert code=0 heading=6 links=a.md -->");
    private static final List<String> AROUND = List.of(
            "text ",
            "\u00e4\u20ac\ud83d\ude00",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "# heading\n",
            "    code\n",
            "\n\n```\n<!-- alertspec\n```\n",
            " `<!-- alertspec table -->` ",
            "| a | b |\n",
            "<details>\n\n",
            "- item\n",
            "> quote\n",
            "\t",
            "\u0000",
            "\u2028",
            "x <!-- note -->",
            "\\ ",
            "**",
            "  \n",
            "&lt;!-- /alertspec -->");
    private static final List<String> PREFIXES = List.of("", "  ", "- ", "> ", "1. ", "> - ");

    /** The specs that texts are filled from. */
    private enum Origin {
        BUILT_IN,
        HOSTILE;

        AlertSpec spec() {
            return this == BUILT_IN ? Specs.builtIn() : HostileSpec.spec();
        }
    }

    @ParameterizedTest
    @EnumSource
    void outsideOfTheMarkersNothingChangesAndTwiceIsAsOnce(Origin origin) {
        AlertSpec spec = origin.spec();
        List<String> openings = new ArrayList<>(OPENINGS);
        spec.stacks().stream()
                .filter(stack -> hasNames(spec, stack))
                .forEach(stack -> openings.addAll(List.of(
                        "<!-- alertspec stack id=" + stack.id() + " -->",
                        "<!-- alertspec stack id=" + stack.id() + " columns=number,text,name,difference,summary -->")));
        Sections sections = new Sections(spec, spec.stacks());
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            List<String> outside = outside(random, openings);
            String text = String.join(random.nextBoolean() ? "" : "\nold\n", outside);
            Diagnostics diagnostics = new Diagnostics();
            FilledFile filled = sections.fill("a.md", utf8(text), diagnostics);
            assertThat(diagnostics).as(text).hasToString("");
            assertHas(new String(filled.bytes(), StandardCharsets.UTF_8), outside, text);

            FilledFile again = sections.fill("a.md", filled.bytes(), diagnostics);
            assertThat(diagnostics).as(text).hasToString("");
            assertThat(again.bytes()).as(text).isEqualTo(filled.bytes());
            assertThat(again.sections()).as(text).hasSize(outside.size() - 1).noneMatch(Section::isStale);
        }
    }

    @Test
    void randomOctetsAreNeverChangedNorAProblemUnlessTheyHaveAMarker() {
        AlertSpec spec = Specs.sixAlerts();
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            byte[] octets = new byte[random.nextInt(200)];
            random.nextBytes(octets);
            Diagnostics diagnostics = new Diagnostics();

            assertThat(new Sections(spec, List.of())
                            .fill("a.md", octets, diagnostics)
                            .bytes())
                    .isEqualTo(octets);
            assertThat(diagnostics).hasToString("");
        }
    }

    /** The parts of a text that no section may change: each but the last ends with an opening marker. */
    private static List<String> outside(Random random, List<String> openings) {
        List<String> outside = new ArrayList<>();
        int sections = random.nextInt(4);
        for (int i = 0; i <= sections; i++) {
            StringBuilder part = new StringBuilder(i == 0 ? "" : CLOSE + "\n\n# after " + i + "\n\n");
            for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
                part.append(AROUND.get(random.nextInt(AROUND.size())));
            }
            if (i < sections) {
                part.append(random.nextBoolean() ? "\n\n# next\n\n" : "\r\n\r\n# next\r\n\r\n")
                        .append(PREFIXES.get(random.nextInt(PREFIXES.size())))
                        .append(openings.get(random.nextInt(openings.size())));
            }
            outside.add(part.toString());
        }
        return outside;
    }

    private static void assertHas(String filled, List<String> outside, String text) {
        assertThat(filled).as(text).startsWith(outside.get(0)).endsWith(outside.get(outside.size() - 1));
        int from = 0;
        for (String part : outside) {
            int at = filled.indexOf(part, from);
            assertThat(at).as(text).isGreaterThanOrEqualTo(from);
            from = at + part.length();
        }
    }

    private static boolean hasNames(AlertSpec spec, Stack stack) {
        return spec.alerts().stream().anyMatch(alert -> !alert.namesIn(stack).isEmpty());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
