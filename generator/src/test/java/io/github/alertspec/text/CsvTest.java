package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void aCellIsQuotedWhereItMustBe() {
        assertThat(Csv.line(List.of("a", "b c", "d,e", "f\"g", "h\ni", " j", "", "'")))
                .isEqualTo("a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\" j\",,'\n");
    }

    @Test
    void aSpreadsheetSeesNoFormula() {
        assertThat(Csv.line(List.of("=1+1", "+1", "-1", "@SUM(A1)", "=a,b")))
                .isEqualTo("'=1+1,'+1,'-1,'@SUM(A1),\"'=a,b\"\n");
    }
}
