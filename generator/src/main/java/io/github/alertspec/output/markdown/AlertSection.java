package io.github.alertspec.output.markdown;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.LevelRule;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.Status;
import io.github.alertspec.text.Markdown;
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
            case MEANING -> meaning(alert);
            case CAUSES -> list("Usual causes", alert.causes().stream().map(Markdown::text));
            case REMEDIES ->
                Stream.concat(
                        list(
                                "On the side that received it",
                                alert.remedies().receiver().stream().map(Markdown::text)),
                        list(
                                "On the side that sent it",
                                alert.remedies().sender().stream().map(Markdown::text)));
            case NAMES -> names(alert);
            case LEVELS -> Stream.of(levels(alert));
            case WIRE, HISTORY -> Stream.empty();
            case REFERENCES -> list("Defined in", alert.references().stream().map(AlertSection::link));
        };
    }

    private Stream<String> meaning(Alert alert) {
        String facts = statusOf(alert.status()) + " " + closureOf(alert) + " " + senderOf(alert);
        return Stream.concat(
                Stream.of(alert.summary(), alert.description()).distinct().map(Markdown::text), Stream.of(facts));
    }

    private String statusOf(Status status) {
        String since =
                status.since().map(reference -> " since " + link(reference)).orElse("");
        String replacement = status.replacement()
                .flatMap(spec::alert)
                .map(alert -> "; use " + links.name(alert) + " instead")
                .orElse("");
        return "Status: " + status.kind().word() + since + replacement + ".";
    }

    private static String closureOf(Alert alert) {
        return switch (alert.closes()) {
            case ALWAYS -> "It ends the connection.";
            case WHEN_FATAL -> "It ends the connection when it is fatal.";
            case NEVER -> "The connection goes on.";
        };
    }

    private static String senderOf(Alert alert) {
        return switch (alert.sender()) {
            case CLIENT -> "The client sends it.";
            case SERVER -> "The server sends it.";
            case EITHER -> "Either side sends it.";
        };
    }

    private String levels(Alert alert) {
        StringBuilder table = new StringBuilder();
        table.append(Markdown.row(List.of("Version", "Level", "Source")));
        table.append("| --- | --- | --- |\n");
        for (ProtocolVersion protocol : spec.protocols()) {
            Optional<LevelRule> rule = Optional.ofNullable(alert.levels().get(protocol.id()));
            String source = rule.map(known -> Stream.concat(
                                    AlertSpec.referencesOf(known, protocol).stream()
                                            .map(AlertSection::link),
                                    known.note().map(Markdown::text).stream())
                            .collect(Collectors.joining("; ")))
                    .orElse("");
            table.append(Markdown.row(
                    List.of(Markdown.text(protocol.title()), LevelWords.of(alert.levelIn(protocol)), source)));
        }
        return table.toString();
    }

    private Stream<String> names(Alert alert) {
        List<Stack> known =
                stacks.stream().filter(stack -> !alert.namesIn(stack).isEmpty()).toList();
        if (known.isEmpty()) {
            return Stream.empty();
        }
        StringBuilder table = new StringBuilder();
        table.append(Markdown.row(List.of("Implementation", "Names")));
        table.append("| --- | --- |\n");
        for (Stack stack : known) {
            table.append(Markdown.row(List.of(Markdown.text(stack.title()), StackNames.listed(alert.namesIn(stack)))));
        }
        return Stream.of("**In other words**", table.toString());
    }

    private static Stream<String> list(String heading, Stream<String> items) {
        String lines = items.map(item -> "- " + item + "\n").collect(Collectors.joining());
        return lines.isEmpty() ? Stream.empty() : Stream.of("**" + heading + "**", lines);
    }

    private static String link(Reference reference) {
        return reference
                .link()
                .map(url -> Markdown.link(url, reference.title()))
                .orElse(Markdown.text(reference.title()));
    }
}
