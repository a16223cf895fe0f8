package io.github.alertspec.diff;

import io.github.alertspec.spec.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whom a change of a spec concerns, the gravest first. */
public enum Category implements Word {
    /** Peers, logs and stored numbers: a code means another alert. */
    WIRE(Bump.MAJOR, "a number means something else than before"),
    /** Code that is compiled anew: it names a constant that is gone. */
    SOURCE(Bump.MAJOR, "code that names it no longer compiles"),
    /** Code that was compiled before: it names a constant that is gone. */
    BINARY(Bump.MAJOR, "compiled code that names it fails at run time"),
    /**
     * Code that goes on to compile and gets another answer. A new alert or protocol belongs here too, as semantic versioning
     * and japicmp have it, although a switch expression that has a case for each constant and no default stops compiling.
     */
    SEMANTIC(Bump.MINOR, "code that runs gets another answer"),
    /** Readers alone. */
    DOCS(Bump.PATCH, "readers see other words");

    private final Bump bump;
    private final String about;

    Category(Bump bump, String about) {
        this.bump = bump;
        this.about = about;
    }

    /** The part of a version, by semantic versioning 2.0.0, that a change of this kind counts up. */
    public Bump bump() {
        return bump;
    }

    /** What happens to those it concerns. */
    public String about() {
        return about;
    }

    /** The categories that a user names, in any letter case, or the first word that is none. */
    public static Chosen named(List<String> words) {
        Set<Category> chosen = EnumSet.noneOf(Category.class);
        for (String word : words) {
            String name = word.strip().toUpperCase(Locale.ROOT);
            Optional<Category> found = Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (found.isEmpty()) {
                return new Chosen(Set.of(), Optional.of(word.strip()));
            }
            chosen.add(found.get());
        }
        return new Chosen(chosen, Optional.empty());
    }

    /** {@code WIRE, SOURCE, BINARY, SEMANTIC, DOCS}. */
    public static String all() {
        return joined(List.of(values()));
    }

    static String joined(Iterable<Category> categories) {
        List<String> names = new ArrayList<>();
        categories.forEach(each -> names.add(each.name()));
        return String.join(", ", names);
    }

    /**
     * What was chosen.
     *
     * @param categories none where a word is unknown
     * @param unknown the first word that names no category
     */
    public record Chosen(Set<Category> categories, Optional<String> unknown) {
        public Chosen {
            categories = Set.copyOf(categories);
        }
    }
}
