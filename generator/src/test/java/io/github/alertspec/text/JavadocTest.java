package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {
    @Test
    void textIsAsciiHtmlThatCannotEndTheCommentOrBeginATag() {
        assertThat(Javadoc.text("a */ \\u002a/ {@link x} @param <b> & \"q\""))
                .isEqualTo("a &#42;/ &#92;u002a/ &#123;&#64;link x&#125; &#64;param &lt;b&gt; &amp; &quot;q&quot;");
    }

    /** The Javadoc of JDK 8 knows no entity above 2127, but every JDK knows an escape of the language. */
    @Test
    void aCharacterBeyondAsciiIsAnEscapeOfTheLanguage() {
        assertThat(Javadoc.text("\u00e9 \uD83D\uDE00")).isEqualTo("\\u00e9 \\ud83d\\ude00");
    }

    @Test
    void onlyTheWebIsLinkedTo() {
        assertThat(Javadoc.link("https://a.example/*/?b=1&c#d", "A <b>"))
                .isEqualTo("<a href=\"https://a.example/%2A/?b=1&amp;c#d\">A &lt;b&gt;</a>");
        assertThat(Javadoc.link("javascript:alert(1)", "A <b>")).isEqualTo("A &lt;b&gt;");
    }

    @Test
    void aParagraphIsFilledToAHundredColumns() {
        String word = "x".repeat(33);
        assertThat(Javadoc.filled(String.join(" ", word, word, word, "y")))
                .isEqualTo(word + " " + word + "\n" + word + " y");
        assertThat(Javadoc.filled("x".repeat(90) + " <a href=\"u\">t</a>"))
                .isEqualTo("x".repeat(90) + "\n<a href=\"u\">t</a>");
    }
}
