package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputsTest {
    @Test
    void theOutputsOfThisJarAreInstalledInTheOrderOfTheirNames() {
        assertThat(Outputs.installed().all().stream().map(Output::name))
                .contains("enums", "lookup", "markdown")
                .isSorted();
    }

    @Test
    void outputsAreChosenByName() {
        assertThat(Outputs.installed().named(List.of("markdown", "enums", "markdown")).stream()
                        .map(Output::name))
                .containsExactly("markdown", "enums");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestAndAllThereAre() {
        String all = String.join(
                ", ", Outputs.installed().all().stream().map(Output::name).toList());
        assertThatThrownBy(() -> Outputs.installed().named(List.of("enum")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("there is no output 'enum'\n  hint: did you mean 'enums'? the outputs are " + all);
        assertThatThrownBy(() -> Outputs.installed().named(List.of("cobol")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("there is no output 'cobol'\n  hint: the outputs are " + all);
    }

    @Test
    void anOutputIsNotChosenWithoutWhatItNeeds() {
        assertThatThrownBy(() -> Outputs.installed().named(List.of("lookup")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("output 'lookup' does not work without 'enums'\n  hint: add enums to the outputs");
    }

    @Test
    void twoInstalledOutputsMayNotHaveOneName() {
        Output first = new io.github.alertspec.output.enums.EnumsOutput();
        Output second = new io.github.alertspec.output.enums.EnumsOutput();
        assertThatThrownBy(() -> Outputs.of(List.of(first, second)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("two outputs are named 'enums': io.github.alertspec.output.enums.EnumsOutput and "
                        + "io.github.alertspec.output.enums.EnumsOutput");
    }
}
