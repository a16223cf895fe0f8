package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text of a template stands for. */
class TemplateTest {
    @Test
    void aChoiceGivesOneProgramForEachWay() throws Template.Wrong {
        assertThat(Template.of("{TLS|SSL} alert{ number|}: {code}").programs())
                .containsExactly("tls alert number: C", "tls alert: C", "ssl alert number: C", "ssl alert: C");
        assertThat(Template.of("an alert{ ({name}{|, {level}})|}").programs())
                .containsExactly("an alert (N)", "an alert (N, L)", "an alert");
    }

    @Test
    void whatJoinsWordsIsOneBlank() throws Template.Wrong {
        assertThat(Template.of("  \"last_alert\" - :  '{name}' ").programs()).containsExactly("last alert : N");
    }

    @Test
    void aTemplateTellsTheAlertIfEachWayDoes() throws Template.Wrong {
        assertThat(Template.of("an alert {code}").tellsTheAlert()).isTrue();
        assertThat(Template.of("an alert{ {code}|}").tellsTheAlert()).isFalse();
        assertThat(Template.of("an alert {number}").tellsTheAlert()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "{}",
                "alert {",
                "alert }",
                "alert {code",
                "{code}",
                "alert {a|b",
                "{{{{",
                "{|}",
                "|"
            })
    void whatIsNoTemplateIsRefused(String text) {
        assertThatThrownBy(() -> Template.of(text)).isInstanceOf(Template.Wrong.class);
    }
}
