package io.github.alertspec.output.html;

import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The names that a page tells of each alert, each as {@code product|kind|text|number|versions}. */
final class PageNames {
    private static final Map<String, String> KIND_OF_CLASS =
            Map.of("", "text", "s", "short", "r", "reason", "c", "constant", "e", "error");
    private static final Map<String, String> KIND_OF_WORD = Map.of(
            "message", "text", "abbreviation", "short", "reason", "reason", "constant", "constant", "error", "error");

    private final Document page;
    private final Map<Integer, List<String>> byCode = new HashMap<>();

    private PageNames(Document page) {
        this.page = page;
    }

    static PageNames of(Document page) {
        PageNames names = new PageNames(page);
        page.select("#rules tbody tr").forEach(names::rule);
        return names;
    }

    static String shown(Stack stack, StackName name) {
        return shown(
                stack.title(),
                name.kind() == NameKind.TEXT ? "text" : name.kind().word(),
                name.text().orElse(""),
                name.code().isPresent() ? String.valueOf(name.code().getAsInt()) : "",
                Stream.concat(name.since().map("since "::concat).stream(), name.until().map("until "::concat).stream())
                        .collect(Collectors.joining(", ")));
    }

    private static String shown(String product, String kind, String text, String number, String versions) {
        return String.join("|", product, kind, text, number, versions);
    }

    /** Those that rules give it, and those that stand with it. */
    List<String> of(Alert alert) {
        List<String> names = new ArrayList<>(byCode.getOrDefault(alert.code(), List.of()));
        String product = "";
        for (Element item : page.select("#alert-" + alert.code() + " > .n > *")) {
            if (item.normalName().equals("dt")) {
                product = item.wholeText();
                continue;
            }
            Node first = item.childNode(0);
            String text = first instanceof TextNode words ? words.getWholeText().replaceFirst("\n$", "") : "";
            Element about = item.selectFirst("i");
            String more = about == null ? "" : about.wholeText();
            String number = more.matches("(?s)[0-9]+(, .*)?") ? more.replaceFirst("(?s),.*", "") : "";
            String versions =
                    number.isEmpty() ? more : more.substring(number.length()).replaceFirst("^, ", "");
            names.add(shown(
                    product, Objects.requireNonNull(KIND_OF_CLASS.get(item.className())), text, number, versions));
        }
        return names;
    }

    private void rule(Element row) {
        List<Element> cells = row.select("> th, > td");
        Element code = Objects.requireNonNull(cells.get(2).selectFirst("code"));
        String example = Objects.requireNonNull(code.selectFirst("b")).wholeText();
        String prefix = code.wholeText().substring(0, code.wholeText().length() - example.length());
        String versions = cells.get(2)
                .wholeText()
                .substring(code.wholeText().length())
                .replaceFirst("(?s), with.*", "")
                .strip();
        for (int alert : codes(cells.get(3).text())) {
            String number = row.hasAttr("data-n") ? String.valueOf(alert + Integer.parseInt(row.attr("data-n"))) : "";
            byCode.computeIfAbsent(alert, key -> new ArrayList<>())
                    .add(shown(
                            cells.get(0).wholeText(),
                            Objects.requireNonNull(KIND_OF_WORD.get(cells.get(1).text())),
                            prefix + spelled(alert, row.attr("data-s")),
                            number,
                            versions));
        }
    }

    /** The codes of the page's alerts that a list of ranges holds. */
    private List<Integer> codes(String ranges) {
        List<Integer> all = page.select("#index tbody tr > td:first-child").eachText().stream()
                .map(Integer::valueOf)
                .toList();
        List<Integer> codes = new ArrayList<>();
        for (String range : ranges.split(", ", -1)) {
            String[] ends = range.split("–", -1);
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            all.stream().filter(code -> code >= from && code <= to).forEach(codes::add);
        }
        return codes;
    }

    private String spelled(int code, String style) {
        String name = Objects.requireNonNull(page.selectFirst("#index a[href=#alert-" + code + "]"))
                .text();
        String capitals = Arrays.stream(name.split("_", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("_"));
        return switch (style) {
            case "s" -> name;
            case "u" -> name.toUpperCase(Locale.ROOT);
            case "w" -> name.replace('_', ' ');
            case "c" -> capitals.replace("_", "");
            case "t" -> capitals.replace('_', ' ');
            case "f" -> capitals.charAt(0) + name.substring(1).replace('_', ' ');
            case "q" -> String.format("%x", 0x100 + code);
            default -> throw new AssertionError("no style '" + style + "'");
        };
    }
}
