package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import io.github.alertspec.output.markdown.AlertLinks;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Group;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.Status;
import io.github.alertspec.spec.Word;
import io.github.alertspec.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The values of a marker as a kind of section takes them. What is wrong is reported, and something harmless given. */
final class Values {
    static final String CODE = "code";
    static final String CODES = "codes";
    static final String GROUP = "group";
    static final String ID = "id";
    static final String LINKS = "links";
    static final String NAME = "name";
    static final String STATUS = "status";

    private static final String HERE = "here";
    private static final String NONE = "none";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Request request;
    private final AlertSpec spec;
    private final List<Stack> stacks;
    private final Report report;
    private boolean hasProblem;

    /** Takes what is wrong at an offset. */
    interface Report {
        void problem(Rule rule, int at, String message, String hint);
    }

    /** @param report where offset -1 stands for the marker as a whole */
    Values(Request request, AlertSpec spec, List<Stack> stacks, Report report) {
        this.request = request;
        this.spec = spec;
        this.stacks = List.copyOf(stacks);
        this.report = (rule, at, message, hint) -> {
            hasProblem = true;
            report.problem(rule, at, message, hint);
        };
    }

    AlertSpec spec() {
        return spec;
    }

    /** Those whose names are told. */
    List<Stack> stacks() {
        return stacks;
    }

    /** The alerts that codes, group and status choose, by code; all where there is none of the three. */
    List<Alert> alerts() {
        Codes codes = value(CODES).map(value -> Codes.read(value, spec, report)).orElse(Codes.ALL);
        List<Group> groups = words(GROUP, List.of(Group.values()), List.of(Group.values()));
        List<Status.Kind> states = words(STATUS, List.of(Status.Kind.values()), List.of(Status.Kind.values()));
        return spec.alerts().stream()
                .filter(alert -> codes.has(alert.code())
                        && groups.contains(alert.group())
                        && states.contains(alert.status().kind()))
                .toList();
    }

    /** Those of them that a section can show: to show none is an error. */
    List<Alert> someAlerts(Predicate<Alert> isShown) {
        List<Alert> alerts = alerts().stream().filter(isShown).toList();
        if (alerts.isEmpty() && !hasProblem) {
            report.problem(
                    Rule.EMPTY_SECTION,
                    -1,
                    "the section shows no alert: none fits all that the marker asks for",
                    "leave one of its keys away, or ask for more codes");
        }
        return alerts;
    }

    /** The one alert that code or name says. */
    Optional<Alert> alert() {
        Optional<Request.Value> code = value(CODE);
        Optional<Request.Value> name = value(NAME);
        if (code.isPresent() == name.isPresent()) {
            report.problem(
                    code.isPresent() ? Rule.MARKER_SYNTAX : Rule.MISSING_KEY,
                    -1,
                    code.isPresent() ? "both code and name say which alert is shown" : "the marker says no alert",
                    code.isPresent() ? "leave one of them away" : "add code=40 or name=handshake_failure");
            return Optional.empty();
        }
        return code.isPresent() ? alertOf(code.get()) : name.flatMap(this::alertNamed);
    }

    private Optional<Alert> alertOf(Request.Value value) {
        return Codes.one(value.text(), value.at(), spec, report).flatMap(spec::alert);
    }

    private Optional<Alert> alertNamed(Request.Value value) {
        Optional<Alert> alert = spec.alert(value.text());
        if (alert.isEmpty()) {
            report.problem(
                    Rule.UNKNOWN_ALERT,
                    value.at(),
                    "there is no alert " + Quotation.of(value.text()),
                    Nearest.to(
                                    value.text(),
                                    spec.alerts().stream().map(Alert::name).toList())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("write a registered name, such as handshake_failure"));
        }
        return alert;
    }

    /** The stack that the id says. */
    Optional<Stack> stack() {
        List<String> ids = spec.stacks().stream().map(Stack::id).toList();
        Optional<Request.Value> id = value(ID);
        if (id.isEmpty()) {
            report.problem(Rule.MISSING_KEY, -1, "the marker says no stack", "add id=openssl or another one");
            return Optional.empty();
        }
        int index = ids.indexOf(id.get().text());
        if (index < 0) {
            report.problem(
                    Rule.UNKNOWN_STACK,
                    id.get().at(),
                    "there is no stack " + Quotation.of(id.get().text()),
                    Nearest.hint(id.get().text(), ids));
            return Optional.empty();
        }
        return Optional.of(spec.stacks().get(index));
    }

    /** Where names of alerts lead to. */
    AlertLinks links() {
        Optional<Request.Value> value = value(LINKS);
        String page = value.map(Request.Value::text).orElse(NONE);
        if (page.equals(NONE)) {
            return AlertLinks.none();
        }
        if (!Markdown.isPlace(page + "#")) {
            report.problem(
                    Rule.URL_FORMAT,
                    value.map(Request.Value::at).orElse(-1),
                    Quotation.of(page) + " is no page that can be linked to",
                    "write a page such as docs/alerts.md, a folder such as docs/alerts/, https://..., here, or none");
        }
        return page.endsWith("/") ? AlertLinks.eachIn(page) : AlertLinks.on(page.equals(HERE) ? "" : page);
    }

    /** The words of a list, in its order. */
    <W extends Word> List<W> words(String key, List<W> known, List<W> otherwise) {
        Optional<Request.Value> value = value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        List<String> names = known.stream().map(Word::word).toList();
        List<W> words = new ArrayList<>();
        int at = value.get().at();
        for (String item : COMMA.split(value.get().text(), -1)) {
            String word = item.strip();
            int index = names.indexOf(word);
            if (index < 0) {
                report.problem(
                        Rule.UNKNOWN_WORD,
                        at + item.indexOf(word),
                        "key '" + key + "' cannot be " + Quotation.of(word),
                        Nearest.hint(word, names));
            } else {
                words.add(known.get(index));
            }
            at += item.length() + 1;
        }
        return words;
    }

    <W extends Word> W word(String key, List<W> known, W otherwise) {
        List<W> words = words(key, known, List.of(otherwise));
        if (words.size() > 1) {
            report.problem(
                    Rule.UNKNOWN_WORD,
                    value(key).map(Request.Value::at).orElse(-1),
                    "key '" + key + "' takes one word, not " + words.size(),
                    "leave the others away");
        }
        return words.isEmpty() ? otherwise : words.get(0);
    }

    int number(String key, int least, int most, int otherwise) {
        Optional<Request.Value> value = value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().text();
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            report.problem(
                    Rule.UNKNOWN_WORD,
                    value.get().at(),
                    "key '" + key + "' cannot be " + Quotation.of(text),
                    "write a number from " + least + " to " + most);
            return otherwise;
        }
        return number;
    }

    /** Reports those of the keys that are there although another value leaves them no meaning. */
    void refuse(List<String> keys, String why) {
        for (String key : keys) {
            value(key)
                    .ifPresent(value -> report.problem(
                            Rule.UNKNOWN_KEY, value.keyAt(), "key '" + key + "' " + why, "leave it away"));
        }
    }

    private Optional<Request.Value> value(String key) {
        return Optional.ofNullable(request.values().get(key));
    }
}
