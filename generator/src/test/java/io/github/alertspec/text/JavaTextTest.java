package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaTextTest {
    @Test
    void aLiteralIsAsciiAndEscapesWhatWouldEndIt() {
        assertThat(JavaText.literal("a\"b\\c\n\r\t\u00e9\uD83D\uDE00'$S"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\\u00e9\\ud83d\\ude00'$S\"");
        assertThat(JavaText.literal("\\u0022")).isEqualTo("\"\\\\u0022\"");
        assertThat(JavaText.literal("")).isEqualTo("\"\"");
    }

    @Test
    void aLongTextIsBrokenBehindASpace() {
        assertThat(JavaText.literal("word ".repeat(20) + "end"))
                .isEqualTo("\"" + "word ".repeat(16) + "\"\n        + \"" + "word ".repeat(4) + "end\"");
    }

    @Test
    void aLongWordIsBrokenBetweenTwoCharactersAndNeverInsideAnEscape() {
        assertThat(JavaText.literal("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "\"\n        + \"x\"");
        assertThat(JavaText.literal("x" + "\\".repeat(40)))
                .isEqualTo("\"x" + "\\\\".repeat(39) + "\"\n        + \"\\\\\"");
    }

    @Test
    void aCommentIsOneLineWithoutEscapesOrAnEnd() {
        assertThat(JavaText.comment("a*/b\\u002a/\n\u00e9\u2028")).isEqualTo("a* /b/u002a/???");
    }
}
