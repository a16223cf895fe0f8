package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the article, and what the page says is wrong with them. */
class ArticleTest {
    private static final String PAGE = read("docs/alert-codes.md");

    /** What knowledge base article 167220 shows, a number and a name, and behind them what is registered. */
    private static final List<String> ROWS = """
            0   close_notify            0   close_notify
            10  unexpected_message      10  unexpected_message
            20  bad_record_mac          20  bad_record_mac
            21  decryption_failed       21  decryption_failed
            22  record_overflow         22  record_overflow
            30  decompression_failure   30  decompression_failure
            40  handshake_failure       40  handshake_failure
            42  bad_certificate         42  bad_certificate
            43  unsupported_certificate 43  unsupported_certificate
            44  certificate_revoked     44  certificate_revoked
            45  certificate_expired     45  certificate_expired
            46  certificate_unknown     46  certificate_unknown
            47  illegal_parameter       47  illegal_parameter
            48  unknown_ca              48  unknown_ca
            49  access_denied           49  access_denied
            50  decode_error            50  decode_error
            51  decrypt_error           51  decrypt_error
            60  export_restriction      60  export_restriction
            70  protocol_version        70  protocol_version
            71  insufficient_security   71  insufficient_security
            80  internal_error          80  internal_error
            90  user_cancelled          90  user_canceled
            100 no_renegotiation        100 no_renegotiation
            255 unsupported_extension   110 unsupported_extension
            """.lines().map(row -> row.replaceAll(" +", " ")).toList();

    @Test
    void theTableHasTheTwentyFourRowsOfTheArticle() {
        assertEquals(ROWS, rows("The table", 4));
    }

    @Test
    void theTwoRowsThatDifferFromTheRegistryAreShownWithTheDifference() {
        assertEquals(
                List.of(
                        "90 user_cancelled 90 user_canceled user_cancelled, not user_canceled",
                        "255 unsupported_extension 110 unsupported_extension 255, not 110"),
                rows("Two rows that mislead", 5));
    }

    @Test
    void theRowsThatLaterVersionsChangedAreShown() {
        List<String> changed = rows("What later versions changed", 3);

        assertEquals(
                List.of("21", "30", "42", "43", "44", "45", "46", "51", "60", "100"),
                changed.stream().map(row -> row.split(" ")[0]).toList());
        assertTrue(
                changed.contains("51 decrypt_error TLS: fatal or warning from TLS 1.0 to TLS 1.1, fatal since TLS 1.2."
                        + " DTLS: fatal or warning in DTLS 1.0, fatal since DTLS 1.2."),
                () -> String.join("\n", changed));
        assertTrue(
                changed.contains("60 export_restriction TLS: fatal in TLS 1.0, no longer defined since TLS 1.1."
                        + " Reserved since RFC 4346, section 7.2.2, no longer to be sent."),
                () -> String.join("\n", changed));
    }

    @Test
    void theThirteenAlertsThatTheArticleDoesNotHaveAreShown() {
        assertEquals(
                List.of("41", "52", "86", "109", "111", "112", "113", "114", "115", "116", "117", "120", "121"),
                rows("Alerts that the table does not have", 1));
    }

    @Test
    void theNumbersInItsSentencesAreThoseOfTheRows() {
        String text = PAGE.replaceAll("<!--.*?-->", "");

        assertTrue(text.contains("the same 24 rows"));
        assertTrue(text.contains("Of the 37 registered alerts,\nthe article has no row for 13, "));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51, 110, 121})
    void aLinkLeadsToTheAlert(int code) {
        assertTrue(PAGE.contains("](alerts.md#alert-" + code + ")"));
        assertTrue(read("docs/alerts.md").contains("\n<a id=\"alert-" + code + "\"></a>\n"));
    }

    /** The first cells of each row below a heading, as a reader sees them. */
    private static List<String> rows(String heading, int cells) {
        String section = PAGE.substring(PAGE.indexOf("\n## " + heading + "\n") + 1);
        return section.substring(0, (section + "\n## ").indexOf("\n## "))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .map(line -> String.join(
                        " ",
                        Stream.of(line.substring(2).split(" \\|"))
                                .map(cell -> shown(cell).strip())
                                .limit(cells)
                                .toList()))
                .toList();
    }

    private static String shown(String cell) {
        return cell.replaceAll("\\[(.*?)]\\(.*?\\)", "$1").replaceAll("[`\\\\]", "");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
