package io.github.alertspec.sections;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words of an opening marker: a kind, then each key with its value. */
final class RequestReader {
    private static final Pattern WORD =
            Pattern.compile("(?<key>[^\\s=]*)(?<is>=(?:\"(?<quoted>[^\"]*)\"(?!\\S)|(?<bare>\\S*)))?");

    private final String file;
    private final Lines lines;
    private final Diagnostics diagnostics;
    private final Map<String, Request.Value> values = new LinkedHashMap<>();
    private boolean isClean = true;

    private RequestReader(String file, Lines lines, Diagnostics diagnostics) {
        this.file = file;
        this.lines = lines;
        this.diagnostics = diagnostics;
    }

    /** The request, or nothing if something was reported. */
    static Optional<Request> read(Marker marker, String file, Lines lines, Diagnostics diagnostics) {
        RequestReader reader = new RequestReader(file, lines, diagnostics);
        return reader.read(marker).filter(request -> reader.isClean);
    }

    private Optional<Request> read(Marker marker) {
        String words = marker.words().stripTrailing();
        int at = blanks(words, 0);
        Matcher word = WORD.matcher(words).region(at, words.length());
        if (!word.lookingAt() || word.group("is") != null || word.group("key").isEmpty()) {
            report(
                    Rule.UNKNOWN_KIND,
                    marker.from(),
                    "the marker does not say what the section shows",
                    "begin with one of " + String.join(", ", SectionKinds.words()));
            return Optional.empty();
        }
        Optional<SectionKind> kind = kind(word.group("key"), marker.wordsFrom() + at);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        at = blanks(words, word.end());
        while (at < words.length()) {
            word.region(at, words.length());
            if (word.lookingAt()) {
                value(kind.get(), word, marker.wordsFrom());
                at = word.end();
            }
            at = blanks(words, at);
        }
        return Optional.of(new Request(kind.get(), values));
    }

    private Optional<SectionKind> kind(String word, int at) {
        Optional<SectionKind> kind = SectionKinds.ALL.stream()
                .filter(known -> known.word().equals(word))
                .findFirst();
        if (kind.isEmpty()) {
            report(
                    Rule.UNKNOWN_KIND,
                    at,
                    "there is no kind of section " + Quotation.of(word),
                    Nearest.hint(word, SectionKinds.words()));
        }
        return kind;
    }

    private void value(SectionKind kind, Matcher word, int offset) {
        String key = word.group("key");
        int keyAt = offset + word.start();
        if (word.group("is") == null || key.isEmpty()) {
            report(
                    Rule.MARKER_SYNTAX,
                    keyAt,
                    Quotation.of(word.group()) + " is no key with a value",
                    "write key=value without spaces, or key=\"a value\" in quotes");
            return;
        }
        boolean isQuoted = word.group("quoted") != null;
        String text = isQuoted ? word.group("quoted") : word.group("bare");
        int at = offset + word.start(isQuoted ? "quoted" : "bare");
        if (!kind.keys().contains(key)) {
            report(
                    Rule.UNKNOWN_KEY,
                    keyAt,
                    "a section '" + kind.word() + "' has no key " + Quotation.of(key),
                    Nearest.hint(key, kind.keys()));
        } else if (text.isBlank()) {
            report(
                    Rule.EMPTY_VALUE,
                    keyAt,
                    "key '" + key + "' has no value",
                    "write one behind the =, or leave the key away");
        } else if (!isQuoted && text.indexOf('"') >= 0) {
            report(
                    Rule.MARKER_SYNTAX,
                    at,
                    "the value " + Quotation.of(text) + " has a quote inside",
                    "write " + key + "=\"a value\", with a quote at both ends and a space behind it");
        } else if (values.put(key, new Request.Value(text, keyAt, at)) != null) {
            report(
                    Rule.DUPLICATE_KEY,
                    keyAt,
                    "key '" + key + "' stands in the marker twice",
                    "leave one of the two away");
        }
    }

    private void report(Rule rule, int at, String message, String hint) {
        isClean = false;
        diagnostics.report(rule, lines.location(file, at), message, hint);
    }

    private static int blanks(String words, int from) {
        int at = from;
        while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return at;
    }
}
