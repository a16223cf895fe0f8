package io.github.alertspec.output.markdown;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.LevelHistory;
import io.github.alertspec.output.WireForm;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.Status;
import io.github.alertspec.text.Markdown;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What docs tell of one alert: an anchor, a heading, and the parts that the caller chooses, in the order given. */
public final class AlertSection {
    private final AlertSpec spec;
    private final List<Stack> stacks;
    private final List<AlertPart> parts;
    private final int headingLevel;
    private final AlertLinks links;

    /**
     * A section for any alert of a spec.
     *
     * @param stacks whose names are told
     * @param headingLevel of the alert's name, 1 to 6
     * @param links to the alerts that a section mentions
     */
    public AlertSection(AlertSpec spec, List<Stack> stacks, List<AlertPart> parts, int headingLevel, AlertLinks links) {
        this.spec = spec;
        this.stacks = List.copyOf(stacks);
        this.parts = List.copyOf(parts);
        this.headingLevel = headingLevel;
        this.links = links;
    }

    /** The section, blocks set apart by empty lines; it ends with one line feed. */
    public String of(Alert alert) {
        return Stream.concat(
                        Stream.of(
                                "<a id=\"" + AlertLinks.anchor(alert) + "\"></a>",
                                "#".repeat(headingLevel) + " " + alert.code() + " " + Markdown.text(alert.name())),
                        parts.stream().flatMap(part -> blocks(part, alert)))
                .map(block -> block.endsWith("\n") ? block : block + "\n")
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> blocks(AlertPart part, Alert alert) {
        return switch (part) {
            case MEANING ->
                Stream.of(
                                Stream.of(Markdown.prose(alert.summary()), facts(alert)),
                                Stream.of(alert.description())
                                        .filter(text -> !text.equals(alert.summary()))
                                        .map(Markdown::prose))
                        .flatMap(blocks -> blocks);
            case CAUSES -> list("Usual causes", alert.causes());
            case REMEDIES ->
                Stream.concat(
                        list("What to do if you received it", alert.remedies().receiver()),
                        list("What to do if you sent it", alert.remedies().sender()));
            case NAMES ->
                table(
                        "What implementations call it",
                        List.of("Implementation", "Names"),
                        stacks.stream()
                                .filter(stack -> !alert.namesIn(stack).isEmpty())
                                .map(stack -> List.of(
                                        Markdown.text(stack.title()), StackNames.listed(alert.namesIn(stack)))));
            case LEVELS ->
                table(
                        "Level in each version",
                        List.of("Version", "Level", "Source"),
                        spec.protocols().stream()
                                .map(protocol -> List.of(
                                        Markdown.text(protocol.title()),
                                        LevelHistory.words(alert.levelIn(protocol)),
                                        source(alert, protocol))));
            case WIRE ->
                table(
                        "On the wire",
                        List.of("Where", "Octets", "Remark"),
                        WireForm.of(spec, alert).stream()
                                .map(form -> List.of(
                                        Markdown.text(form.where()),
                                        Markdown.code(form.octets()),
                                        Markdown.text(form.remark()))));
            case HISTORY -> list("From version to version", LevelHistory.of(spec, alert));
            case REFERENCES -> bullets("Defined in", alert.references().stream().map(AlertSection::link));
        };
    }

    /** In one paragraph: level, sender, what becomes of the connection, and the status unless the code is in use. */
    private String facts(Alert alert) {
        return Stream.of(LevelHistory.sentence(spec, alert), sender(alert), closure(alert), status(alert.status()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String sender(Alert alert) {
        return switch (alert.sender()) {
            case CLIENT -> "The client sends it.";
            case SERVER -> "The server sends it.";
            case EITHER -> "Either side sends it.";
        };
    }

    private static String closure(Alert alert) {
        return switch (alert.closes()) {
            case ALWAYS -> "It ends the connection.";
            case WHEN_FATAL -> "It ends the connection when it is fatal.";
            case NEVER -> "The connection goes on.";
        };
    }

    private String status(Status status) {
        if (status.equals(Status.ASSIGNED)) {
            return "";
        }
        String since =
                status.since().map(reference -> " since " + link(reference)).orElse("");
        String replacement = status.replacement()
                .flatMap(spec::alert)
                .map(alert -> "; use " + links.name(alert) + " instead")
                .orElse("");
        return "Status: " + status.kind().word() + since + replacement + ".";
    }

    private static String source(Alert alert, ProtocolVersion protocol) {
        return Optional.ofNullable(alert.levels().get(protocol.id()))
                .map(rule -> Stream.concat(
                                AlertSpec.referencesOf(rule, protocol).stream().map(AlertSection::link),
                                rule.note().map(Markdown::cell).stream())
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }

    private static Stream<String> list(String heading, List<String> sentences) {
        return bullets(heading, sentences.stream().map(Markdown::prose));
    }

    private static Stream<String> bullets(String heading, Stream<String> items) {
        String lines = items.map(item -> "- " + item + "\n").collect(Collectors.joining());
        return lines.isEmpty() ? Stream.empty() : Stream.of("**" + heading + "**", lines);
    }

    private static Stream<String> table(String heading, List<String> head, Stream<List<String>> rows) {
        String lines = rows.map(Markdown::row).collect(Collectors.joining());
        String rule = Markdown.row(Collections.nCopies(head.size(), "---"));
        return lines.isEmpty() ? Stream.empty() : Stream.of("**" + heading + "**", Markdown.row(head) + rule + lines);
    }

    private static String link(Reference reference) {
        return reference
                .link()
                .map(url -> Markdown.link(url, reference.title()))
                .orElse(Markdown.text(reference.title()));
    }
}
