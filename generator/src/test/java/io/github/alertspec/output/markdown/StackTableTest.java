package io.github.alertspec.output.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.HostileSpec;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackTableTest {
    static Stream<AlertSpec> specs() {
        return Stream.of(Specs.builtIn(), HostileSpec.spec());
    }

    @ParameterizedTest
    @MethodSource("specs")
    void eachRowHasACellForEachColumnWhateverTheSpecSays(AlertSpec spec) {
        for (Stack stack : spec.stacks()) {
            String table = new StackTable(spec, stack, StackTable.columns(), AlertLinks.none()).of(spec.alerts());
            Page page = Page.of(table);

            assertThat(page.rows).hasSize(1 + spec.alerts().size());
            assertThat(table.lines()).hasSize(2 + spec.alerts().size()).allSatisfy(line -> assertThat(
                            line.chars().filter(c -> c == '|').count())
                    .isEqualTo(1 + StackTable.columns().size()));
            assertThat(page.html).isEmpty();
            assertThat(page.links).isEmpty();
            assertThat(page.strangers).isEmpty();
            assertThat(page.paragraphs).isEmpty();
        }
    }
}
