package io.github.alertspec.output.markdown;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.text.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a stack's number or name for an alert is not the registered one. */
public final class StackDifference {
    private StackDifference() {}

    /** Whether there is any. */
    public static boolean isIn(Alert alert, Stack stack) {
        return !of(alert, alert.namesIn(stack)).isEmpty();
    }

    /** What differs, in one cell; empty where nothing does. */
    static String of(Alert alert, List<StackName> names) {
        return Stream.of(number(alert, names), name(alert, names))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    /** The numbers that the stack shows with its names. */
    static Stream<Integer> numbers(List<StackName> names) {
        return names.stream().flatMap(name -> name.code().stream().boxed());
    }

    private static Optional<String> number(Alert alert, List<StackName> names) {
        List<Integer> others = numbers(names)
                .filter(number -> number != alert.code())
                .distinct()
                .toList();
        return Optional.of(others)
                .filter(numbers -> !numbers.isEmpty())
                .map(numbers -> numbers.stream().map(String::valueOf).collect(Collectors.joining(" and ")) + ", not "
                        + alert.code());
    }

    /** One of several names may be the registered one; letter case and what stands between words do not count. */
    private static Optional<String> name(Alert alert, List<StackName> names) {
        List<String> texts =
                names.stream().map(StackName::text).flatMap(Optional::stream).toList();
        boolean isKnown = texts.stream().anyMatch(text -> words(text).equals(words(alert.name())));
        return isKnown
                ? Optional.empty()
                : texts.stream().findFirst().map(text -> Markdown.code(text) + ", not " + Markdown.code(alert.name()));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
