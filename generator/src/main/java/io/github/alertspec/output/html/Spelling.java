package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A rule by which a stack makes its names of the registered ones: {@code SSL_AD_} and the name in capitals.
 *
 * @param prefix what stands before the name
 * @param number what the stack adds to the code where it shows a number beside the name
 */
record Spelling(
        Stack stack,
        NameKind kind,
        Optional<String> since,
        Optional<String> until,
        String prefix,
        SpellingStyle style,
        OptionalInt number) {

    /** The rules that one name of an alert may follow. */
    static Stream<Spelling> of(Alert alert, Stack stack, StackName name) {
        String text = name.text().orElse("");
        OptionalInt number =
                name.code().isPresent() ? OptionalInt.of(name.code().getAsInt() - alert.code()) : OptionalInt.empty();
        return Stream.of(SpellingStyle.values())
                .filter(style -> text.endsWith(style.of(alert)))
                .map(style -> new Spelling(
                        stack,
                        name.kind(),
                        name.since(),
                        name.until(),
                        text.substring(0, text.length() - style.of(alert).length()),
                        style,
                        number));
    }
}
