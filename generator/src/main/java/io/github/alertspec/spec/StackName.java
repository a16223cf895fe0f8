package io.github.alertspec.spec;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one stack calls an alert: words, a number of its own, or both.
 *
 * @param text the words, exactly as the stack writes them
 * @param kind what kind of text it is
 * @param code the stack's own number for the alert, where it is not the registered one or is shown beside the words
 * @param since the first version with this name
 * @param until the last version with this name
 */
public record StackName(
        Optional<String> text, NameKind kind, OptionalInt code, Optional<String> since, Optional<String> until) {}
