package io.github.alertspec.spec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An artifact as a spec names the one that it extends.
 *
 * @param version as it is written; without one the project that is built says which
 */
public record Coordinates(String groupId, String artifactId, Optional<String> version) {
    private static final Pattern WRITTEN = Pattern.compile("([\\w.-]+):([\\w.-]+)(?::([\\w.+-]+))?");

    /** {@code com.acme:tls-alerts} or {@code com.acme:tls-alerts:1.2}; empty for any other text. */
    public static Optional<Coordinates> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? Optional.of(new Coordinates(parts.group(1), parts.group(2), Optional.ofNullable(parts.group(3))))
                : Optional.empty();
    }

    /** The same artifact, in a version that is known. */
    public Coordinates withVersion(String known) {
        return new Coordinates(groupId, artifactId, Optional.of(known));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return groupId + ":" + artifactId + version.map(known -> ":" + known).orElse("");
    }
}
