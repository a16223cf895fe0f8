package io.github.alertspec.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import io.github.alertspec.spec.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows that the recogniser is made of. */
class FormTableTest {
    private static final AlertSpec SPEC =
            SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
    private static final FormTable TABLE = FormTable.of(SPEC, SPEC.stacks());

    @Test
    void theRowsThatShipAreThoseOfTheSpec() {
        assertThat(Source.compiledForms().map(FormTable::parse))
                .as("forms.tsv, which 'mvn compile' makes")
                .hasValue(FormRows.of(SPEC, SPEC.stacks()));
        assertThat(TABLE).isEqualTo(FormRows.of(SPEC, SPEC.stacks()));
    }

    @Test
    void someStacksHaveRowsOfTheirOwn() {
        List<Stack> some = SPEC.stacks().subList(1, 3);
        assertThat(FormTable.of(SPEC, some)).isEqualTo(FormRows.of(SPEC, some)).isNotEqualTo(TABLE);
    }

    @Test
    void theCompilerLeavesAFileAloneThatIsUpToDate(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("forms.tsv");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.writeString(file, "old");
        FormCompiler.main(new String[] {file.toString()});
        assertThat(FormTable.parse(Files.readString(file))).isEqualTo(TABLE);
        Files.setLastModifiedTime(file, old);
        FormCompiler.main(new String[] {file.toString()});
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }

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
