package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.rfc-editor.org/rfc/rfc9846#section-6.2",
                "http://u@a.example:80/b(c)?d=%20&e;f=$,g#!h"
            })
    void aProperAddressStaysAsItIs(String url) {
        assertThat(Urls.encoded(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a/%zz%2, https://a/%25zz%252",
        "https://a/#b#c, https://a/#b%23c",
        "https://a/\u00e9\uD83D\uDE00, https://a/%C3%A9%F0%9F%98%80",
        "https://a/[b]*|\\^`{}<>\", https://a/%5Bb%5D%2A%7C%5C%5E%60%7B%7D%3C%3E%22"
    })
    void whatAnAddressMayNotHoldIsEncoded(String url, String encoded) {
        assertThat(Urls.encoded(url)).isEqualTo(encoded);
        assertThat(URI.create(encoded)).hasToString(encoded);
    }

    @Test
    void onlyHttpAndHttpsAreTheWeb() {
        assertThat(Urls.isWeb("https://a")).isTrue();
        assertThat(Urls.isWeb("http://a")).isTrue();
        assertThat(Urls.isWeb("javascript:alert(1)")).isFalse();
        assertThat(Urls.isWeb("//a")).isFalse();
    }
}
