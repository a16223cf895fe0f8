package io.github.alertspec.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import org.junit.jupiter.api.Test;

/** The rows that the recogniser is made of. */
class FormTableTest {
    private static final AlertSpec SPEC =
            SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
    private static final FormTable TABLE = FormTable.of(SPEC, SPEC.stacks());

    @Test
    void wordsThatAStackHasForSeveralAlertsTellNoneOfThem() {
        assertThat(TABLE.names())
                .noneMatch(row -> row.startsWith("unknown\t"))
                .anyMatch(row -> row.startsWith("unknown ca\t48\t1\t"));
    }

    @Test
    void aWordOfSeveralKindsHasTheBitsOfEach() {
        assertThat(TABLE.words()).contains("fatal\t2", "read\t8", "in\t" + (1 + 8 + 512 + 1024));
    }
}
