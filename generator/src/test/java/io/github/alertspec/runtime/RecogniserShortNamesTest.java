package io.github.alertspec.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.AlertSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name of few letters makes all that is looked for short; what was found without it is still found. */
class RecogniserShortNamesTest {
    private static final String OVERLAY = """
            alertspec: 1
            name: acme
            extends: tls
            alerts:
              - {name: unknown_ca, names: {openssl: [{text: E_42}]}}
            """;

    private static final FormTable TABLE = table();
    private static final RecogniserTables TABLES =
            new RecogniserTables(TABLE.names(), TABLE.forms(), TABLE.starts(), TABLE.anchors(), TABLE.words());

    @Test
    void theNameMakesAllWindowsShort() {
        assertThat(TABLES.anchors().anchor(0).window()).hasSize(6);
    }

    /** Looking for less finds some forms that begin further ahead. */
    @Test
    void everyAlertIsFoundAsWithoutTheName() {
        Recogniser recogniser = new Recogniser(TABLES);
        for (LogLines.Line line : LogLines.all()) {
            List<Recognition> found = recogniser.find(line.text());
            List<Recognition> usual = LogLines.RECOGNISER.find(line.text());
            assertThat(found).as(line.text()).hasSameSizeAs(usual);
            for (int i = 0; i < usual.size(); i++) {
                assertThat(found.get(i).code())
                        .as(line.text())
                        .isEqualTo(usual.get(i).code());
                assertThat(found.get(i).end())
                        .as(line.text())
                        .isEqualTo(usual.get(i).end());
                assertThat(found.get(i).start())
                        .as(line.text())
                        .isLessThanOrEqualTo(usual.get(i).start());
            }
        }
    }

    private static FormTable table() {
        AlertSpec spec = Specs.read("acme.yaml", OVERLAY);
        return FormTable.of(spec, spec.stacks());
    }
}
