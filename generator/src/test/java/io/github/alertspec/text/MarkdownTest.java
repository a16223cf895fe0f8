package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A sentence, as people write it: with (brackets), the peer's - and a dash.",
                "openssl s_client -connect HOST:443 shows supported_groups and 3.5 / 4 = 50%; it's 1.2.3!",
                "(in brackets)",
                "/etc/ssl",
                "a + b",
                "Version 1) and 2."
            })
    void ordinaryTextStaysAsItIs(String text) {
        assertThat(Markdown.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "*x* _x_ __x__%\\*x\\* \\_x\\_ \\_\\_x\\_\\_",
                "a_b _c d_%a_b \\_c d\\_",
                "1. x%1\\. x",
                "1) x%1\\) x",
                "12345) x%12345\\) x",
                "- x%\\- x",
                "+ x%\\+ x",
                "=%&#61;",
                "# x #%\\# x \\#",
                "a | b%a &#124; b",
                "<b>&amp;%&lt;b&gt;&amp;amp;",
                "[x](y)%\\[x\\](y)",
                "![x](y)%\\!\\[x\\](y)",
                "https://x%https&#58;//x",
                "www.x%www\\.x",
                "a @b%a &#64;b",
                "(a@b.c) @%(`a@b.c`) &#64;",
                "'x' \"y\"%&#39;x&#39; &quot;y&quot;",
                "`x`%\\`x\\`",
                "\\|%\\\\&#124;",
                "~~x~~%&#126;&#126;x&#126;&#126;",
                "$x$%&#36;x&#36;",
                "a -- b --c%a -\\- b -\\-c",
                "{{x}}%\\{\\{x\\}\\}",
                " x %&#32;x&#32;"
            })
    void whatCouldBecomeMoreThanTextIsEscaped(String text, String markdown) {
        assertThat(Markdown.text(text)).isEqualTo(markdown);
    }

    @Test
    void aLineBreakBecomesASpace() {
        assertThat(Markdown.text("a\nb\r\nc")).isEqualTo("a b  c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "close notify%`close notify`",
                "<b>&*_%`<b>&*_`",
                "a`b%``a`b``",
                "``a%``` ``a ```",
                " a %`  a  `",
                " a%` a`",
                "a|b%a&#124;b",
                "{{ x }}%\\{\\{ x \\}\\}"
            })
    void wordsAreShownAsCodeWhereCodeCanHoldThem(String text, String markdown) {
        assertThat(Markdown.code(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '\u0001',
            value = {
                "Run \"openssl s_client -x --y\" first.%Run `openssl s_client -x --y` first.",
                "(\"a\", \"b\").%(`a`, `b`).",
                "\"a | b\" *%`a | b` \\*",
                "5\" and 6\" wide%5&quot; and 6&quot; wide",
                "\" a \"%&quot; a &quot;",
                "a \"{{ x }}\" b%a &quot;\\{\\{ x \\}\\}&quot; b",
                "It replaces bad_record_mac in SSL_X_Y.%It replaces `bad_record_mac` in `SSL_X_Y`.",
                "_a_b a__b 1_2 a_b_%\\_a_b a\\_\\_b 1_2 a_b\\_"
            })
    void whatAPersonWouldSetAsCodeInASentenceBecomesCode(String text, String markdown) {
        assertThat(Markdown.prose(text)).isEqualTo(markdown);
    }

    @Test
    void codeInASentenceOfATableHoldsNoPipe() {
        assertThat(Markdown.cell("\"a | b\" or \"c\"")).isEqualTo("&quot;a &#124; b&quot; or `c`");
    }

    @Test
    void aTagOfATemplateIsNoCode() {
        assertThat(Markdown.code("{% x %}")).isEqualTo("\\{% x %\\}");
    }

    @Test
    void onlyTheWebIsLinkedTo() {
        assertThat(Markdown.link("https://a.example/(b)?c=1&d", "A [b]"))
                .isEqualTo("[A \\[b\\]](https://a.example/%28b%29?c=1&amp;d)");
        assertThat(Markdown.link("javascript:alert(1)", "A")).isEqualTo("A");
        assertThat(Markdown.link("//evil.example", "A")).isEqualTo("A");
    }

    @Test
    void aPlaceInTheSameDocsHasNoSchemeAndNoHost() {
        assertThat(Markdown.linkInside("#alert-40", "`a`")).isEqualTo("[`a`](#alert-40)");
        assertThat(Markdown.linkInside("../docs/alerts (1).md#alert-40", "a")).isEqualTo("a");
        assertThat(Markdown.linkInside("../docs/alerts(1).md#alert-40", "a"))
                .isEqualTo("[a](../docs/alerts%281%29.md#alert-40)");
        for (String place : List.of("javascript:alert(1)", "//evil.example", "/\\evil.example", "a\nb", "x:#y")) {
            assertThat(Markdown.linkInside(place, "a")).isEqualTo("a");
        }
    }

    @Test
    void aCommentEndsWhereItShould() {
        assertThat(Markdown.comment("a")).isEqualTo("<!-- a -->\n");
        assertThat(Markdown.comment("a--->b--!>\n")).isEqualTo("<!-- a- - ->b- -!>? -->\n");
        assertThat(Markdown.comment("---")).isEqualTo("<!-- - - - -->\n");
    }

    @Test
    void aRowIsOneLineOfCells() {
        assertThat(Markdown.row(List.of("a", "", "c"))).isEqualTo("| a |  | c |\n");
    }
}
