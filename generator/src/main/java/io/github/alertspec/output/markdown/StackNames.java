package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.StackName;
import io.github.alertspec.text.Markdown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a stack has for an alert, in one cell. */
final class StackNames {
    private StackNames() {}

    static String listed(List<StackName> names) {
        return names.stream().map(StackNames::one).collect(Collectors.joining(", "));
    }

    private static String one(StackName name) {
        String number = name.code().isPresent() ? String.valueOf(name.code().getAsInt()) : "";
        String words = name.text().map(Markdown::code).orElse("");
        String versions = Stream.of(
                        name.since().map(version -> "since " + version),
                        name.until().map(version -> "until " + version))
                .flatMap(Optional::stream)
                .map(Markdown::text)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        words,
                        words.isEmpty() || number.isEmpty() ? number : "as " + number,
                        versions.isEmpty() ? "" : "(" + versions + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
