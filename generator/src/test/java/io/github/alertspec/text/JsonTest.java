package io.github.alertspec.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void aTextIsEscapedAsJsonAsks() {
        assertThat(Json.compact("a\"b\\c\n\t\u0000\u007f\u2028\u00e9/'"))
                .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0009\\u0000\\u007f\\u2028\u00e9/'\"");
    }

    @Test
    void whatFitsStaysOnOneLineAndTheRestIsIndented() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("number", 1);
        value.put("short", List.of("a", true, Map.of()));
        value.put("long", List.of("x".repeat(60), "y".repeat(60)));
        assertThat(Json.pretty(value)).isEqualTo("""
                {
                  "number": 1,
                  "short": ["a", true, {}],
                  "long": [
                    "%s",
                    "%s"
                  ]
                }""".formatted("x".repeat(60), "y".repeat(60)));
        assertThat(Json.compact(value)).startsWith("{\"number\":1,\"short\":[\"a\",true,{}],\"long\":[\"xxx");
    }
}
