package io.github.alertspec.explain;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Closure;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.Status;
import io.github.alertspec.text.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An answer as a person reads it in a terminal. */
public final class TextAnswer {
    private static final String INDENT = "  ";

    private final Answer answer;
    private final StringBuilder out = new StringBuilder();

    private TextAnswer(Answer answer) {
        this.answer = answer;
    }

    public static String of(Answer answer) {
        return new TextAnswer(answer).text();
    }

    private String text() {
        List<Answer.Finding> findings = answer.findings();
        if (!answer.sightings().isEmpty()) {
            line();
        } else if (answer.isUnassigned()) {
            unassigned(answer.code().getAsInt());
            others(findings, "The number can also be");
        } else if (findings.size() == 1 || answer.code().isPresent()) {
            whole(findings.get(0).alert(), Optional.empty());
            readAs(findings.get(0));
            others(findings.subList(1, findings.size()), "The number can also be");
        } else {
            others(findings, "'" + Terminal.safe(answer.question()) + "' can be");
        }
        return out.toString();
    }

    /** A line: what was recognised and why, then each alert with what its reader can do. */
    private void line() {
        Map<Alert, List<Sighting>> alerts = new LinkedHashMap<>();
        for (Sighting sighting : answer.sightings()) {
            out.append(Terminal.wrap("This line reports " + sighting.heading() + ".", "", INDENT));
            out.append(Terminal.bullets(SightingText.why(answer.question(), sighting), INDENT));
            sighting.alert().ifPresent(alert -> alerts.computeIfAbsent(alert, key -> new ArrayList<>())
                    .add(sighting));
        }
        alerts.forEach((alert, seen) -> {
            out.append('\n');
            boolean one = seen.stream().map(Sighting::direction).distinct().count() == 1;
            whole(alert, one ? seen.get(0).direction() : Optional.empty());
        });
    }

    /** Why a question that is neither code nor registered name leads to its one alert. */
    private void readAs(Answer.Finding finding) {
        boolean plain = answer.code().isPresent()
                && finding.reason().equals("code " + answer.code().getAsInt());
        if (!plain && !answer.question().equalsIgnoreCase(finding.alert().name())) {
            String question = Terminal.safe(answer.question());
            out.append('\n').append(Terminal.wrap("'" + question + "' is " + finding.reason() + ".", INDENT, INDENT));
        }
    }

    private void unassigned(int code) {
        out.append(code).append(" is unassigned\n\n");
        out.append(Terminal.wrap(
                "No alert has this code. TLS 1.3 treats an unknown alert as an error that ends the connection"
                        + " (RFC 9846, section 6).",
                INDENT,
                INDENT));
    }

    private void others(List<Answer.Finding> findings, String heading) {
        if (findings.isEmpty()) {
            return;
        }
        out.append(out.isEmpty() ? "" : "\n").append(heading).append('\n');
        for (Answer.Finding finding : findings) {
            Alert alert = finding.alert();
            out.append(Terminal.wrap(
                    alert.code() + " " + alert.name() + ": " + alert.summary() + " (" + finding.reason() + ")",
                    INDENT + "- ",
                    INDENT + "  "));
        }
    }

    /** An alert, with the remedies for one side where it is known which side asks. */
    private void whole(Alert alert, Optional<Direction> side) {
        out.append(alert.code())
                .append(' ')
                .append(alert.name())
                .append(statusOf(alert.status()))
                .append("\n\n");
        paragraph(alert.summary());
        if (!alert.description().equals(alert.summary())) {
            paragraph(alert.description());
        }
        out.append(Terminal.wrap("Level: " + levels(alert), INDENT, INDENT + "  "));
        out.append(Terminal.wrap("Connection: " + closureOf(alert.closes()), INDENT, INDENT + "  "));
        list("Usual causes", alert.causes());
        for (Direction direction : Direction.values()) {
            if (side.isEmpty()) {
                list("On the side that " + direction.word() + " it", direction.of(alert.remedies()));
            } else if (side.get() == direction) {
                list("On this side, which " + direction.word() + " it", direction.of(alert.remedies()));
            }
        }
        list("Names elsewhere", names(alert));
        list("Defined in", alert.references().stream().map(Reference::title).toList());
    }

    private void paragraph(String text) {
        out.append(Terminal.wrap(text, INDENT, INDENT)).append('\n');
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            out.append('\n').append(INDENT).append(heading).append('\n').append(Terminal.bullets(items, INDENT));
        }
    }

    private String statusOf(Status status) {
        if (status.kind() == Status.Kind.ASSIGNED) {
            return "";
        }
        return " (" + status.kind().word()
                + status.since().map(reference -> " since " + reference.title()).orElse("")
                + status.replacement().map(name -> ", use " + name).orElse("")
                + ")";
    }

    /** {@code fatal in TLS 1.0, TLS 1.1; undefined in TLS 1.3}: the versions of each level together. */
    private String levels(Alert alert) {
        AlertSpec spec = answer.spec();
        Map<Level, List<String>> versions = new LinkedHashMap<>();
        for (ProtocolVersion protocol : spec.protocols()) {
            versions.computeIfAbsent(alert.levelIn(protocol), level -> new ArrayList<>())
                    .add(protocol.title());
        }
        return versions.entrySet().stream()
                .map(entry -> entry.getKey().word() + " in " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String closureOf(Closure closure) {
        return switch (closure) {
            case ALWAYS -> "this alert ends it";
            case WHEN_FATAL -> "this alert ends it when it is fatal";
            case NEVER -> "it goes on";
        };
    }

    private List<String> names(Alert alert) {
        List<String> lines = new ArrayList<>();
        for (Stack stack : answer.spec().stacks()) {
            String names = alert.namesIn(stack).stream()
                    .map(name -> name.text().orElse("")
                            + (name.text().isPresent() && name.code().isPresent() ? " = " : "")
                            + (name.code().isPresent()
                                    ? String.valueOf(name.code().getAsInt())
                                    : ""))
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                lines.add(stack.title() + ": " + names);
            }
        }
        return lines;
    }
}
