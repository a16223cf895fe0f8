package io.github.alertspec.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the page of results sees what it is there for, shown with stacks that are made up. */
class ResultsPageTest {
    @TempDir
    static Path directory;

    private static GeneratedRecogniser recogniser;

    @BeforeAll
    static void compile() {
        recogniser = new GeneratedRecogniser(directory);
    }

    @Test
    void aPageIsTrueOfTheResultsThatItWasMadeOf() {
        Column column = column("1.0", ResultsPageTest::good);
        ResultsPage page = page(column);
        assertThat(column.complaints()).isEmpty();
        assertThat(page.isOfSameVersion(column)).isTrue();
        assertThat(page.differences(column)).isEmpty();
        assertThat(column.totals()).containsExactly("0 / 0", "256 / 256", "0 / 0", "0 / 0", "512", "0", "0");
    }

    @Test
    void anotherResultIsADifference() {
        ResultsPage page = page(column("1.0", ResultsPageTest::good));
        Column silent = column("1.0", code -> code == 40 || code == 41 ? "failed" : good(code));
        assertThat(page.isOfSameVersion(silent)).isTrue();
        assertThat(page.differences(silent))
                .containsExactly(
                        "made up 1.0, code 40: – / –, where the page says number / number of 1.0",
                        "made up 1.0, code 41: – / –, where the page says number / number of 1.0",
                        "made up 1.0, totals: [0 / 0, 254 / 254, 0 / 0, 2 / 2, 508, 0, 0], where the page says"
                                + " [0 / 0, 256 / 256, 0 / 0, 0 / 0, 512, 0, 0] of 1.0");
    }

    @Test
    void anotherVersionIsToldFromTheSameOne() {
        ResultsPage page = page(column("1.0", ResultsPageTest::good));
        assertThat(page.isOfSameVersion(column("1.1", ResultsPageTest::good))).isFalse();
    }

    @Test
    void anotherVersionMayShowLessButMustNotBeReadWrongly() {
        ResultsPage page = page(column("1.0", ResultsPageTest::good));
        Column silent = column("1.1", code -> code == 40 || code == 41 ? "failed" : good(code));
        assertThat(page.differences(silent)).hasSize(3);
        assertThat(page.wrong(silent)).isEmpty();
        Column misread = column("1.1", code -> code == 40 ? "SSL alert number 41, closed" : good(code));
        assertThat(page.wrong(misread)).hasSize(2).allMatch(text -> text.contains(" 40: wrong: "));
        Column missed = column("1.1", code -> code == 40 ? "it was number 40" : good(code));
        assertThat(page.wrong(missed)).hasSize(2).allMatch(text -> text.contains(" 40: missed: "));
    }

    @Test
    void theVersionOfThePageMustDoWhatItSays() {
        ResultsPage page = page(column("1.0", ResultsPageTest::good));
        Column silent = column("1.0", code -> code == 40 || code == 41 ? "failed" : good(code));
        assertThat(page.wrong(silent)).isEqualTo(page.differences(silent)).hasSize(3);
    }

    @Test
    void aStackThatNamesAnAlertIsToldFromOneThatNumbersIt() {
        Column column = column("1.0", code -> code == 40 ? "SSL alert number 40, handshake_failure" : good(code));
        assertThat(column.cell(40)).isEqualTo("name / name");
        assertThat(column.cell(41)).isEqualTo("number / number");
    }

    @Test
    void whatTheRecogniserMissesAndWhatItGetsWrongIsSeen() {
        Column missed = column("1.0", code -> code == 40 ? "it was number 40" : good(code));
        assertThat(missed.cell(40)).isEqualTo("missed / missed");
        assertThat(missed.complaints()).hasSize(2);
        Column wrong = column("1.0", code -> code == 40 ? "SSL alert number 41, closed" : good(code));
        assertThat(wrong.cell(40)).isEqualTo("wrong / wrong");
        assertThat(wrong.complaints().get(0)).startsWith("made up, FATAL 40: wrong: ");
    }

    @Test
    void whatASideSentItselfIsNoResult() {
        Column column =
                column("1.0", code -> code == 40 ? "SSL3 alert write:fatal:handshake failure" : "closed " + code);
        assertThat(column.cell(40)).isEqualTo("implied / implied");
    }

    @Test
    void aProgramThatIsMissingIsAnError() {
        ProgramClient client = new ProgramClient("none", "0", port -> List.of("no-such-program-of-tls"));
        assertThatIOException().isThrownBy(() -> client.connect(1)).withMessageContaining("no-such-program-of-tls");
    }

    private static String good(int code) {
        return "SSL alert number " + code + ", closed";
    }

    private static Column column(String version, IntFunction<String> said) {
        List<String> all =
                new ArrayList<>(IntStream.range(0, Column.CODES).mapToObj(said).toList());
        return Column.of("made up", version, all, all, recogniser);
    }

    private static ResultsPage page(Column column) {
        return ResultsPage.read(ResultsPage.text(List.of(column)).lines().toList());
    }
}
