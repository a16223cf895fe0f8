package io.github.alertspec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of("code", "name", "summary", "levels", "references", "remedies");

    @ParameterizedTest
    @CsvSource({
        "sumary, summary",
        "summmary, summary",
        "sunmary, summary",
        "nmae, name",
        "NAME, name",
        "remedys, remedies",
        "referneces, references",
        "cods, code"
    })
    void aSlipOfTheHandLeadsToTheWordThatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"licence", "n", "''", "nnnnnn", "summarisation"})
    void aWordUnlikeAllOthersLeadsNowhere(String written) {
        assertThat(Nearest.to(written, KNOWN)).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTheFirstIsTaken() {
        assertThat(Nearest.to("bat", List.of("cat", "hat"))).contains("cat");
    }

    @Test
    void aNearerWordBeatsAnEarlierOne() {
        assertThat(Nearest.to("unknown_ca", List.of("unknown_caa", "unknown_ca")))
                .contains("unknown_ca");
    }

    @Test
    void theHintAsksOrListsWhatThereIs() {
        assertThat(Nearest.hint("nmae", KNOWN)).isEqualTo("did you mean 'name'?");
        assertThat(Nearest.hint("licence", List.of("code", "name"))).isEqualTo("known are code, name");
        assertThat(Nearest.hint("licence", List.of())).isEqualTo("there is none to name");
    }

    @Test
    void aWordOfAMillionLettersIsNoWork() {
        assertThat(Nearest.to("x".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
