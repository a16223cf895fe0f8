package io.github.alertspec.output.html;

import io.github.alertspec.output.WireForm;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.LevelRule;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import io.github.alertspec.spec.Status;
import io.github.alertspec.text.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is known of one alert. Its ids, {@code alert-40} and {@code 40}, stay whatever its texts become. */
final class AlertSection {
    private static final String RECORD = "15 ";
    private static final String CONNECTION_CLOSE = "1c ";

    private final AlertSpec spec;
    private final Spellings spellings;
    private final StringBuilder html = new StringBuilder();

    private AlertSection(AlertSpec spec, Spellings spellings) {
        this.spec = spec;
        this.spellings = spellings;
    }

    static String of(Alert alert, AlertSpec spec, Spellings spellings) {
        AlertSection section = new AlertSection(spec, spellings);
        section.write(alert);
        return section.html.toString();
    }

    private void write(Alert alert) {
        String id = "alert-" + alert.code();
        html.append("<section id=").append(id).append("><h3 id=").append(alert.code());
        html.append("><a href=#").append(id).append('>').append(alert.code()).append("</a> ");
        html.append(Html.text(alert.name())).append("</h3>\n<p>");
        html.append(Html.text(alert.summary())).append('\n');
        html.append("<dl class=facts>");
        fact("Code", alert.code() + ", " + WireForm.hexadecimal(alert) + status(alert.status()));
        fact("Level", levels(alert));
        fact("Sent by", Words.sender(alert.sender()));
        fact("Connection", Words.closure(alert.closes()));
        String octets = octets(alert);
        if (!octets.isEmpty()) {
            fact("On the wire", octets);
        }
        fact("Defined in", Words.references(alert.references()));
        html.append("</dl>\n");
        if (!alert.description().equals(alert.summary())) {
            html.append("<p>").append(Html.text(alert.description())).append('\n');
        }
        list("causes", "Usual causes", alert.causes());
        list("received", "If you received it", alert.remedies().receiver());
        list("sent", "If you sent it", alert.remedies().sender());
        names(spellings.others(alert));
        html.append("</section>\n");
    }

    private void fact(String word, String value) {
        html.append("<dt>").append(word).append("<dd>").append(value).append('\n');
    }

    /** As a record of TLS in the clear, and as an error of QUIC. */
    private String octets(Alert alert) {
        List<String> octets = new ArrayList<>();
        for (WireForm form : WireForm.of(spec, alert)) {
            if (form.octets().startsWith(RECORD) && !form.octets().contains("..")) {
                octets.add(Html.code(form.octets()));
            } else if (form.octets().startsWith(CONNECTION_CLOSE)) {
                octets.add("QUIC " + Html.code(WireForm.quicError(alert)));
            }
        }
        return String.join(", ", octets);
    }

    private String status(Status status) {
        if (status.kind() == Status.Kind.ASSIGNED) {
            return "";
        }
        String since = status.since()
                .map(reference -> " since " + Words.references(List.of(reference)))
                .orElse("");
        String replacement = status.replacement()
                .flatMap(spec::alert)
                .map(other -> "; use " + Html.link("#alert-" + other.code(), other.name()) + " instead")
                .orElse("");
        return ", " + status.kind().word() + since + replacement;
    }

    /** The versions of each level together, and the sources of those that have one of their own. */
    private String levels(Alert alert) {
        Map<Level, String> versions = new LinkedHashMap<>();
        for (ProtocolVersion protocol : spec.protocols()) {
            versions.merge(alert.levelIn(protocol), Html.text(protocol.title()), (all, one) -> all + ", " + one);
        }
        return (versions.size() == 1
                        ? level(versions.keySet().iterator().next()) + " in every version"
                        : versions.entrySet().stream()
                                .sorted(Comparator.comparing(entry -> entry.getKey() == Level.UNDEFINED))
                                .map(entry -> level(entry.getKey()) + " in " + entry.getValue())
                                .collect(Collectors.joining("; ")))
                + sources(alert);
    }

    private static String level(Level level) {
        return level == Level.UNDEFINED
                ? Words.level(level)
                : "<b class=" + level.word().charAt(0) + ">" + Words.level(level) + "</b>";
    }

    private String sources(Alert alert) {
        Map<String, String> versions = new LinkedHashMap<>();
        Set<Optional<String>> linkedBelow =
                alert.references().stream().map(Reference::link).collect(Collectors.toSet());
        for (ProtocolVersion protocol : spec.protocols()) {
            Optional<LevelRule> rule = Optional.ofNullable(alert.levels().get(protocol.id()));
            String source = Stream.concat(
                            rule.map(own -> Words.references(own.references(), linkedBelow)).stream(),
                            rule.flatMap(LevelRule::note).map(Html::text).stream())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(". "));
            if (!source.isEmpty()) {
                versions.merge(source, Html.text(protocol.title()), (all, one) -> all + ", " + one);
            }
        }
        return versions.entrySet().stream()
                .map(entry -> "<dd>" + entry.getValue() + ": " + entry.getKey())
                .collect(Collectors.joining());
    }

    private void list(String word, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            html.append("<h4>")
                    .append(heading)
                    .append("</h4><ul class=")
                    .append(word)
                    .append('>');
            sentences.forEach(
                    sentence -> html.append("<li>").append(Html.text(sentence)).append('\n'));
            html.append("</ul>\n");
        }
    }

    private void names(Map<Stack, List<StackName>> byStack) {
        html.append("<h4>Other names</h4><dl class=n>");
        byStack.forEach((stack, names) -> {
            html.append("<dt>").append(Html.text(stack.title()));
            names.forEach(name -> html.append(name(name)));
            html.append('\n');
        });
        html.append("</dl>\n");
    }

    /** The kind as a class, because the script's recogniser asks for it; readers see it by the words. */
    private static String name(StackName name) {
        String kind = name.kind() == NameKind.TEXT
                ? ""
                : " class=" + name.kind().word().charAt(0);
        String number = name.code().isPresent() ? String.valueOf(name.code().getAsInt()) : "";
        String more = Stream.of(number, Words.versions(name))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return "<dd" + kind + ">" + name.text().map(Html::text).orElse("")
                + (more.isEmpty() ? "" : "<i>" + Html.text(more) + "</i>");
    }
}
