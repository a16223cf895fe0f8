package io.github.alertspec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void findingsAreListedByFileLineAndColumn() {
        report(Rule.WRONG_TYPE, "b.yaml", 9, 1);
        report(Rule.WRONG_TYPE, "a.yaml", 2, 7);
        report(Rule.WRONG_TYPE, "b.yaml", 3, 4);
        report(Rule.WRONG_TYPE, "b.yaml", 3, 2);
        report(Rule.WRONG_TYPE, "b.yaml", 3, 2);

        assertThat(diagnostics).hasToString("""
                b.yaml:3:2: error: summary is wrong [wrong-type]
                  hint: mend it
                b.yaml:3:4: error: summary is wrong [wrong-type]
                  hint: mend it
                b.yaml:9:1: error: summary is wrong [wrong-type]
                  hint: mend it
                a.yaml:2:7: error: summary is wrong [wrong-type]
                  hint: mend it""");
    }

    @Test
    void aWarningIsNoError() {
        report(Rule.UNASSIGNED_CODE, "a.yaml", 1, 1);

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics).hasToString("a.yaml:1:1: warning: summary is wrong [unassigned-code]\n  hint: mend it");
    }

    @Test
    void everyRuleHasAnIdOfItsOwnInLowerCase() {
        assertThat(Rule.values())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(Arrays.stream(Rule.values()).filter(rule -> rule.severity() == Severity.WARNING))
                .containsExactly(Rule.UNASSIGNED_CODE);
    }

    @Test
    void aPlaceCountsFromOne() {
        assertThat(Location.startOf("a.yaml")).hasToString("a.yaml:1:1");
        assertThatThrownBy(() -> new Location("a.yaml", 0, 1)).hasMessage("line and column count from 1, not 0:1");
    }

    @Test
    void aQuotedValueIsOneVisibleLine() {
        assertThat(Quotation.of("caf\u00e9")).isEqualTo("'caf\u00e9'");
        assertThat(Quotation.of("a\nb\u001b[31m\u202e\ud800")).isEqualTo("'a\\u000Ab\\u001B[31m\\u202E\\uD800'");
    }

    @Test
    void aLongQuotedValueIsCutBetweenCharacters() {
        assertThat(Quotation.of("\ud83d\ude00".repeat(80))).isEqualTo("'" + "\ud83d\ude00".repeat(80) + "'");
        assertThat(Quotation.of("\ud83d\ude00".repeat(81))).isEqualTo("'" + "\ud83d\ude00".repeat(80) + "...'");
    }

    private void report(Rule rule, String file, int line, int column) {
        diagnostics.report(rule, new Location(file, line, column), "summary is wrong", "mend it");
    }
}
