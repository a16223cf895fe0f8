package io.github.alertspec.output.markdown;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * What a renderer made of a page, as far as all of them must agree: no two make the same HTML.
 *
 * @param headings level and text
 * @param tables rows of cells
 * @param links where they lead, and their text
 * @param anchors the ids of our own, in order
 * @param items of lists
 */
record Rendering(
        List<String> headings,
        List<List<List<String>>> tables,
        List<String> links,
        List<String> anchors,
        List<String> items) {

    /** Of the element that holds the page, without what a theme puts around it. */
    static Rendering of(Element page) {
        return new Rendering(
                texts(page.select("h1, h2, h3, h4, h5, h6"), true),
                page.select("table").stream()
                        .map(table -> table.select("tr").stream()
                                .map(row -> texts(row.select("th, td"), false))
                                .toList())
                        .toList(),
                page.select("a[href]").stream()
                        .map(link -> link.attr("href").replaceFirst("\\.md(#|$)", ".html$1") + " " + text(link))
                        .toList(),
                page.select("a[id^=alert-]").eachAttr("id"),
                texts(page.select("li"), false));
    }

    private static List<String> texts(Elements elements, boolean withName) {
        return elements.stream()
                .map(element -> (withName ? element.normalName() + " " : "") + text(element))
                .toList();
    }

    /** Quotes, dashes and dots as they were typed: one of the renderers sets them as a printer would. */
    private static String text(Element element) {
        return element.text()
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201C\u201D]", "\"")
                .replace("\u2026", "...")
                .replace('\u00a0', ' ')
                .strip();
    }
}
