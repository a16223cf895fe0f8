package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.Closure;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Sender;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.text.Html;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What values of a spec are called on the page. */
final class Words {
    private Words() {}

    /** The level in the versions that define the alert, or that it varies among them. */
    static String level(Alert alert, List<ProtocolVersion> protocols) {
        List<Level> levels = protocols.stream()
                .map(alert::levelIn)
                .filter(level -> level != Level.UNDEFINED)
                .distinct()
                .toList();
        return levels.size() == 1 ? level(levels.get(0)) : levels.isEmpty() ? level(Level.UNDEFINED) : "varies";
    }

    static String level(Level level) {
        return switch (level) {
            case FATAL -> "fatal";
            case WARNING -> "warning";
            case EITHER -> "either level";
            case UNDEFINED -> "not defined";
        };
    }

    static String sender(Sender sender) {
        return switch (sender) {
            case CLIENT -> "the client";
            case SERVER -> "the server";
            case EITHER -> "either side";
        };
    }

    static String closure(Closure closure) {
        return switch (closure) {
            case ALWAYS -> "ends";
            case WHEN_FATAL -> "ends if the level is fatal";
            case NEVER -> "goes on";
        };
    }

    static String kind(NameKind kind) {
        return switch (kind) {
            case TEXT -> "message";
            case SHORT -> "abbreviation";
            case REASON -> "reason";
            case CONSTANT -> "constant";
            case ERROR -> "error";
        };
    }

    /** {@code since 3.2, until 3.6}. */
    static String versions(Optional<String> since, Optional<String> until) {
        return Stream.of(since.map(version -> "since " + version), until.map(version -> "until " + version))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    static String versions(StackName name) {
        return versions(name.since(), name.until());
    }

    /** {@code RFC 9846 §6.2}. */
    static String reference(Reference reference) {
        String name = reference.isRfc() ? "RFC " + reference.document().substring(3) : reference.document();
        return name
                + reference
                        .section()
                        .map(number -> (Character.isDigit(number.charAt(0)) ? " §" : " appendix ") + number)
                        .orElse("")
                + reference.note().map(note -> " (" + note + ")").orElse("");
    }

    /** References as links, where they lead somewhere. */
    static String references(List<Reference> references) {
        return references(references, Set.of());
    }

    /** The same, but text where a link stands nearby that leads there. */
    static String references(List<Reference> references, Set<Optional<String>> linked) {
        return references.stream()
                .map(reference -> reference
                        .link()
                        .filter(url -> !linked.contains(Optional.of(url)))
                        .map(url -> Html.link(url, reference(reference)))
                        .orElseGet(() -> Html.text(reference(reference))))
                .collect(Collectors.joining(", "));
    }
}
