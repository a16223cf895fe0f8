package io.github.alertspec.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A choice of files as Maven users write it: {@code README.md}, or with wildcards {@code docs/**}{@code /*.md}, where
 * {@code *} and {@code ?} stay within a name and {@code **} is any number of folders, none included.
 */
final class FilePattern {
    private static final String ANY_FOLDERS = "**";

    private final String written;
    private final Path start;
    private final Optional<Pattern> below;

    private FilePattern(String written, Path start, Optional<Pattern> below) {
        this.written = written;
        this.start = start;
        this.below = below;
    }

    /** @param base the folder that the pattern is relative to */
    static FilePattern of(String pattern, Path base) {
        String written = pattern.replace('\\', '/');
        String[] names = written.split("/", -1);
        int plain = 0;
        while (plain < names.length && !hasWildcard(names[plain])) {
            plain++;
        }
        if (plain == names.length) {
            return new FilePattern(written, base.resolve(written).normalize(), Optional.empty());
        }
        List<String> parts = new ArrayList<>(List.of(names)).subList(plain, names.length);
        // A root, as of /srv/docs/*.md, is an empty first name.
        String start =
                List.of(names).subList(0, plain).stream().collect(Collectors.joining("/", "", plain == 0 ? "" : "/"));
        return new FilePattern(written, base.resolve(start).normalize(), Optional.of(Pattern.compile(regex(parts))));
    }

    private static boolean hasWildcard(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }

    private static String regex(List<String> names) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            boolean isLast = i == names.size() - 1;
            if (names.get(i).equals(ANY_FOLDERS)) {
                regex.append(isLast ? ".*" : "(?:[^/]+/)*");
            } else {
                names.get(i)
                        .codePoints()
                        .forEach(c -> regex.append(
                                c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(Character.toString(c))));
                regex.append(isLast ? "" : "/");
            }
        }
        return regex.toString();
    }

    /** As the user wrote it. */
    String written() {
        return written;
    }

    /** Whether it names one file. */
    boolean isPlain() {
        return below.isEmpty();
    }

    /** The file, or the folder below which those that match lie. */
    Path start() {
        return start;
    }

    boolean matches(Path file) {
        String relative = start.relativize(file).toString().replace('\\', '/');
        return below.isPresent() && below.get().matcher(relative).matches();
    }
}
