package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A choice of codes: {@code 40..49,51}, or {@code all}. */
final class Codes {
    static final Codes ALL = new Codes();

    private static final String EVERY = "all";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern RANGE = Pattern.compile("([^.]*)\\.\\.([^.]*)");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final BitSet codes = new BitSet();

    private Codes() {}

    static {
        ALL.codes.set(0, AlertSpec.MAX_CODE + 1);
    }

    boolean has(int code) {
        return codes.get(code);
    }

    static Codes read(Request.Value value, AlertSpec spec, Values.Report report) {
        if (value.text().equals(EVERY)) {
            return ALL;
        }
        Codes codes = new Codes();
        int at = value.at();
        for (String item : COMMA.split(value.text(), -1)) {
            String text = item.stripLeading();
            int textAt = at + item.length() - text.length();
            Matcher range = RANGE.matcher(text.stripTrailing());
            if (range.matches()) {
                codes.addRange(range, textAt, report);
            } else {
                one(text.stripTrailing(), textAt, spec, report).ifPresent(codes.codes::set);
            }
            at += item.length() + 1;
        }
        return codes;
    }

    /** One code, which an alert must have. */
    static Optional<Integer> one(String text, int at, AlertSpec spec, Values.Report report) {
        Optional<Integer> code = number(text, at, report);
        if (code.isPresent() && spec.alert(code.get()).isEmpty()) {
            report.problem(Rule.UNKNOWN_ALERT, at, "no alert has code " + text, near(code.get(), spec));
            return Optional.empty();
        }
        return code;
    }

    private void addRange(Matcher range, int at, Values.Report report) {
        boolean isHalf = range.group(1).isEmpty() || range.group(2).isEmpty();
        Optional<Integer> first = number(isHalf ? range.group() : range.group(1), at, report);
        Optional<Integer> last = isHalf ? Optional.empty() : number(range.group(2), at + range.start(2), report);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        if (first.get() > last.get()) {
            report.problem(
                    Rule.CODE_RANGE,
                    at,
                    "the range " + Quotation.of(range.group()) + " ends before it begins",
                    "write " + last.get() + ".." + first.get());
            return;
        }
        codes.set(first.get(), last.get() + 1);
    }

    private static Optional<Integer> number(String text, int at, Values.Report report) {
        if (!NUMBER.matcher(text).matches()) {
            report.problem(
                    Rule.CODE_FORMAT,
                    at,
                    Quotation.of(text) + " is no code",
                    "write codes in decimal, such as 40 or 40..49,51");
            return Optional.empty();
        }
        int code = Integer.parseInt(text);
        if (code > AlertSpec.MAX_CODE) {
            report.problem(
                    Rule.CODE_RANGE,
                    at,
                    "code " + text + " is out of range",
                    "a code is one octet, 0 to " + AlertSpec.MAX_CODE);
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private static String near(int code, AlertSpec spec) {
        List<Alert> nearest = spec.alerts().stream()
                .sorted(Comparator.comparingInt((Alert alert) -> Math.abs(alert.code() - code))
                        .thenComparingInt(Alert::code))
                .limit(2)
                .toList();
        return nearest.isEmpty()
                ? "the spec has no alert"
                : "the nearest are "
                        + nearest.stream()
                                .map(alert -> alert.code() + " (" + alert.name() + ")")
                                .collect(Collectors.joining(" and "));
    }
}
