package io.github.alertspec.interop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the recogniser makes of what one stack says, about every code of both levels. */
final class Column {
    static final int CODES = 256;

    /**
     * Looks like an alert's name or number and is neither: OpenSSL's reason 339, which it gives too where it refuses a
     * renegotiation by itself, and what gnutls-cli says of the certificates that it trusts.
     */
    private static final String NOT_OF_THE_ALERT = "\\[SSL: NO_RENEGOTIATION\\] no renegotiation"
            + "|error:0A000153:SSL routines:\\w+:no renegotiation|ERR_SSL_NO_RENEGOTIATION|Processed 0 CA";

    private final String stack;
    private final String version;

    /** First those of fatal alerts, then those of warnings. */
    private final List<Result> results = new ArrayList<>();

    private final List<String> complaints = new ArrayList<>();
    private int directions;
    private int rightLevels;
    private int wrongLevels;

    private Column(String stack, String version) {
        this.stack = stack;
        this.version = version;
    }

    /**
     * Judges what a stack says.
     *
     * @param fatal what it says of fatal alerts, by code
     * @param warning what it says of warnings, by code
     */
    static Column of(
            String stack, String version, List<String> fatal, List<String> warning, GeneratedRecogniser recogniser) {
        Column column = new Column(stack, version);
        column.judge("FATAL", fatal, recogniser);
        column.judge("WARNING", warning, recogniser);
        return column;
    }

    private void judge(String level, List<String> said, GeneratedRecogniser recogniser) {
        Map<String, Integer> same = new HashMap<>();
        said.forEach(text -> same.merge(text, 1, Integer::sum));
        for (int code = 0; code < CODES; code++) {
            String text = said.get(code);
            int wanted = code;
            List<GeneratedRecogniser.Found> all = recogniser.find(text).stream()
                    .filter(found -> found.code().isPresent())
                    .toList();
            List<GeneratedRecogniser.Found> received =
                    all.stream().filter(GeneratedRecogniser.Found::isReceived).toList();
            List<GeneratedRecogniser.Found> ours =
                    received.stream().filter(found -> found.isOf(wanted)).toList();
            Result result;
            if (ours.size() < received.size()) {
                result = Result.WRONG;
            } else if (ours.isEmpty()) {
                boolean isShown = all.stream().noneMatch(found -> found.isOf(wanted)) && shows(code, text, recogniser);
                result = same.get(text) > 1 ? Result.NOT_SHOWN : isShown ? Result.MISSED : Result.IMPLIED;
            } else {
                result = ours.stream().anyMatch(found -> recogniser.names(wanted, found.line()))
                        ? Result.NAME
                        : Result.NUMBER;
            }
            results.add(result);
            if (result == Result.WRONG || result == Result.MISSED) {
                complaints.add(
                        stack + ", " + level + " " + code + ": " + result.word() + ": " + received + " in\n" + text);
            }
            count(level, ours);
        }
    }

    /** Whether a text has the name or the number of an alert in it, as an octet with a sign too. */
    private static boolean shows(int code, String text, GeneratedRecogniser recogniser) {
        String plain = text.replaceAll(NOT_OF_THE_ALERT, "");
        return recogniser.names(code, plain)
                || IntStream.of(code, code - CODES, CODES + code, 2 * CODES + code, 1000 + code)
                        .anyMatch(number -> Pattern.compile("(?<![\\w.-])" + number + "(?![\\w.])")
                                .matcher(plain)
                                .find());
    }

    private void count(String level, List<GeneratedRecogniser.Found> ours) {
        if (ours.stream().anyMatch(found -> found.direction().equals("RECEIVED"))) {
            directions++;
        }
        if (ours.stream()
                .anyMatch(found -> !found.level().isEmpty() && !found.level().equals(level))) {
            wrongLevels++;
        } else if (ours.stream().anyMatch(found -> found.level().equals(level))) {
            rightLevels++;
        }
    }

    String stack() {
        return stack;
    }

    String version() {
        return version;
    }

    /** Where the recogniser is wrong, or does not find what the stack shows. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The result for a fatal alert, then that for a warning. */
    String cell(int code) {
        return results.get(code).word() + " / " + results.get(CODES + code).word();
    }

    /** The cells of its row of totals, behind stack and version. */
    List<String> totals() {
        List<Result> fatal = results.subList(0, CODES);
        List<Result> warning = results.subList(CODES, 2 * CODES);
        List<String> cells = new ArrayList<>();
        for (Result result : List.of(Result.NAME, Result.NUMBER, Result.IMPLIED, Result.NOT_SHOWN)) {
            cells.add(Collections.frequency(fatal, result) + " / " + Collections.frequency(warning, result));
        }
        cells.add(String.valueOf(directions));
        cells.add(String.valueOf(rightLevels));
        cells.add(String.valueOf(wrongLevels));
        return cells;
    }
}
