package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textStaysTextBetweenTags() {
        assertThat(Html.text("a < b && c > d")).isEqualTo("a &lt; b &amp;&amp; c &gt; d");
        assertThat(Html.text("</script><!--")).isEqualTo("&lt;/script&gt;&lt;!--");
    }

    @Test
    void aValueThatNeedsNoQuotesHasNone() {
        assertThat(Html.value("https://www.rfc-editor.org/rfc/rfc9846#section-6.2"))
                .isEqualTo("https://www.rfc-editor.org/rfc/rfc9846#section-6.2");
        assertThat(Html.value("")).isEqualTo("\"\"");
        assertThat(Html.value("a b")).isEqualTo("\"a b\"");
        assertThat(Html.value("\"><b onload='x'")).isEqualTo("\"&quot;&gt;&lt;b onload='x'\"");
        assertThat(Html.value("a=b")).isEqualTo("\"a=b\"");
        assertThat(Html.value("`")).isEqualTo("\"`\"");
    }

    @Test
    void onlyAnAddressOfTheWebOrAPlaceOnThePageBecomesALink() {
        assertThat(Html.link("https://acme.example/a?b=1&c=2", "A & B"))
                .isEqualTo("<a href=\"https://acme.example/a?b=1&amp;c=2\">A &amp; B</a>");
        assertThat(Html.link("#alert-40", "40")).isEqualTo("<a href=#alert-40>40</a>");
        assertThat(Html.link("javascript:alert(1)", "<b>")).isEqualTo("&lt;b&gt;");
        assertThat(Html.link("data:text/html,x", "x")).isEqualTo("x");
    }

    @Test
    void aCommentCannotEndEarly() {
        assertThat(Html.comment("a---><script>--!>\n")).isEqualTo("<!-- a- - -><script>- -!>? -->\n");
    }
}
