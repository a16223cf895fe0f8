package io.github.alertspec.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.HostileSpec;
import io.github.alertspec.output.Settings;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page as a browser without script understands it: texts stay texts, in their place. */
class HtmlOutputTest {
    private static final String HOSTILE_SOURCE = "a---><script>--!>\n\nb.yaml";
    private static final int MOST_BYTES = 205_000;
    private static final Map<AlertSpec, Document> PAGES = Stream.of(
                    Specs.builtIn(), Specs.sixAlerts(), HostileSpec.spec())
            .collect(Collectors.toMap(
                    spec -> spec,
                    spec -> Jsoup.parse(text(spec, Specs.settings(HOSTILE_SOURCE, "TlsAlert", Optional.empty())))));

    @Test
    void theIndexHasARowForEachAlert() {
        PAGES.forEach((spec, page) -> {
            List<List<String>> rows = new ArrayList<>();
            for (Alert alert : spec.alerts()) {
                rows.add(List.of(
                        String.valueOf(alert.code()),
                        alert.name(),
                        alert.group().title(),
                        alert.summary()));
            }
            assertThat(page.select("#index tbody tr").stream()
                            .map(row -> {
                                List<String> cells = texts(row.select("> td, > th"));
                                assertThat(cells.remove(2)).isIn("fatal", "warning", "either level", "varies");
                                return cells;
                            })
                            .toList())
                    .isEqualTo(rows);
        });
    }

    @Test
    void aSectionHasTheSentencesOfItsAlert() {
        PAGES.forEach((spec, page) -> {
            for (Alert alert : spec.alerts()) {
                Element section = section(page, alert);
                assertThat(texts(section.select("> h3"))).containsExactly(alert.code() + " " + alert.name());
                assertThat(texts(section.select("> p")))
                        .isEqualTo(Stream.of(alert.summary(), alert.description())
                                .distinct()
                                .toList());
                assertThat(texts(section.select("> .causes > li"))).isEqualTo(alert.causes());
                assertThat(texts(section.select("> .received > li")))
                        .isEqualTo(alert.remedies().receiver());
                assertThat(texts(section.select("> .sent > li")))
                        .isEqualTo(alert.remedies().sender());
            }
        });
    }

    @Test
    void rulesAndSectionsTogetherHaveEveryNameOfEveryStack() {
        PAGES.forEach((spec, page) -> {
            PageNames names = PageNames.of(page);
            for (Alert alert : spec.alerts()) {
                List<String> expected = new ArrayList<>();
                for (Stack stack : spec.stacks()) {
                    alert.namesIn(stack).forEach(name -> expected.add(PageNames.shown(stack, name)));
                }
                assertThat(names.of(alert)).containsExactlyInAnyOrderElementsOf(expected);
            }
        });
    }

    @Test
    void mostNamesOfTheBuiltInSpecFollowARule() {
        AlertSpec spec = Specs.builtIn();
        Spellings spellings = Spellings.of(spec.alerts(), spec.stacks());
        long alone = spec.alerts().stream()
                .flatMap(alert -> spellings.others(alert).values().stream())
                .mapToLong(List::size)
                .sum();
        long all = spec.alerts().stream()
                .flatMap(alert -> alert.names().values().stream())
                .mapToLong(List::size)
                .sum();
        assertThat(alone).isLessThan(all / 3);
    }

    @Test
    void theFactsOfAnAlertAreSaidInWords() {
        Document page = page(Specs.builtIn());
        assertThat(facts(page, 40))
                .containsExactly(
                        "Code: 40, 0x28",
                        "Level: fatal in every version",
                        "Sent by: either side",
                        "Connection: ends",
                        "On the wire: 15 03 03 00 02 02 28, QUIC 0x0128",
                        "Defined in: RFC 9846 §6.2, RFC 5246 §7.2.2, RFC 4346 §7.2.2, RFC 2246 §7.2.2, RFC 6101 §5.4.2,"
                                + " RFC 5246 §7.4.6, RFC 5746 §3.4");
        assertThat(facts(page, 41))
                .startsWith(
                        "Code: 41, 0x29, reserved since RFC 4346 §7.2.2",
                        "Level: warning in SSL 3.0; not defined in TLS 1.0, TLS 1.1, TLS 1.2, TLS 1.3, DTLS 1.0,"
                                + " DTLS 1.2, DTLS 1.3, QUIC version 1",
                        "Sent by: the client",
                        "Connection: goes on",
                        "On the wire: 15 03 00 00 02 01 29");
    }

    @Test
    void aLevelWithASourceOfItsOwnNamesIt() {
        assertThat(facts(page(Specs.sixAlerts()), 90))
                .startsWith(
                        "Code: 90, 0x5a, deprecated since Acme Tunnel §3; use close_notify instead",
                        "Level: warning in TLS 1.2; either level in TLS 1.3; not defined in SSL 3.0, DTLS 1.2,"
                                + " QUIC version 1, Acme Tunnel TLS 1.3: RFC 9846 §6.1. A receiver ignores the level."
                                + " Acme Tunnel: The tunnel drops it.");
    }

    @Test
    void thePictureHasALetterForEachRunOfALevelAndATextInItsPlace() {
        Document page = page(Specs.builtIn());
        Element picture = Objects.requireNonNull(page.selectFirst("svg"));
        assertThat(picture.attr("role")).isEqualTo("img");
        for (String id : picture.attr("aria-labelledby").split(" ", -1)) {
            assertThat(Objects.requireNonNull(picture.getElementById(id)).text())
                    .isNotBlank();
        }
        assertThat(picture.select("text.h")).hasSize(9);
        assertThat(picture.select("text.l").get(0).text()).isEqualTo("WEF");
        assertThat(page.select("#index tbody tr").eachAttr("data-l")).startsWith("wwwwwwwef", "fffffffff");
    }

    @Test
    void thereIsNoElementAttributeOrLinkThatTheSpecBrought() {
        PAGES.forEach((spec, page) -> {
            assertThat(page.select("script")).hasSize(2);
            assertThat(page.select("style")).hasSize(1);
            assertThat(page.select("img, iframe, object, embed, link, base, form[action]"))
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .map(Element::normalName)
                            .filter(name ->
                                    !name.matches("#root|html|head|meta|title|style|body|a|header|h[1-4]|p|main|div"
                                            + "|label|textarea|noscript|form|select|option|table|thead|tbody|tr|th|td|svg|desc"
                                            + "|text|tspan|path|section|dl|dt|dd|ul|li|b|i|code|footer|script")))
                    .isEmpty();
            page.getAllElements()
                    .forEach(element -> assertThat(element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                    || attribute.getKey().equals("style")));
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(linksOf(page)).isSubsetOf(declared(spec));
            assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(link -> ids.contains(link.substring(1)));
        });
    }

    @Test
    void everyReferenceOfAnAlertIsALink() {
        AlertSpec spec = Specs.builtIn();
        for (Alert alert : spec.alerts()) {
            assertThat(linksOf(section(page(spec), alert)))
                    .containsAll(alert.references().stream()
                            .flatMap(reference -> reference.link().stream())
                            .toList());
        }
    }

    @Test
    void thePolicyAllowsNothingButThisScriptAndThisStyle() throws Exception {
        for (Document page : PAGES.values()) {
            Element policy = Objects.requireNonNull(page.selectFirst("meta[http-equiv=Content-Security-Policy]"));
            assertThat(policy.attr("content"))
                    .isEqualTo("default-src 'none'; script-src 'sha256-"
                            + sha256(page.select("script").get(1).data()) + "'; style-src 'sha256-"
                            + sha256(page.select("style").get(0).data()) + "'; base-uri 'none'; form-action 'none'");
        }
    }

    @Test
    void theScriptMakesNoHtmlOfTextsAndAsksForNothing() {
        String script = page(Specs.builtIn()).select("script").get(1).data();
        assertThat(script)
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function"
                        + "|\\bfetch\\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|sessionStorage|cookie"
                        + "|\\bimport\\b");
    }

    @Test
    void thePageWithEveryStackIsSmall() {
        byte[] page = text(Specs.builtIn(), Specs.settings()).getBytes(StandardCharsets.UTF_8);
        assertThat(page.length).isLessThan(MOST_BYTES);
    }

    @Test
    void titleIntroAndStacksAreThoseOfTheSettings() {
        DocsSettings docs = new DocsSettings(
                Optional.of("Our <b>alerts</b>"),
                Optional.of("One & two.\n\nThree."),
                1,
                DocsSettings.DEFAULT.sections(),
                DocsSettings.Pages.ONE);
        Settings settings = new Settings(
                "tls", Specs.PACKAGE, "TlsAlert", 8, StandardCharsets.UTF_8, List.of("jsse"), Optional.empty(), docs);
        Document page = Jsoup.parse(text(Specs.sixAlerts(), settings));
        assertThat(page.title()).isEqualTo("Our <b>alerts</b>");
        assertThat(texts(page.select("h1"))).containsExactly("Our <b>alerts</b>");
        assertThat(texts(page.select("header p"))).containsExactly("One & two.", "Three.");
        assertThat(texts(page.select("#product option"))).containsExactly("all", "JDK JSSE");
        assertThat(texts(page.select(".n dt"))).containsOnly("JDK JSSE");
    }

    private static String text(AlertSpec spec, Settings settings) {
        return new HtmlOutput().emit(spec, settings).get(0).text();
    }

    private static Document page(AlertSpec spec) {
        return Objects.requireNonNull(PAGES.get(spec));
    }

    private static Element section(Document page, Alert alert) {
        return Objects.requireNonNull(page.getElementById("alert-" + alert.code()));
    }

    /** As they are, without the line feed that the page has behind a cell. */
    private static List<String> texts(List<Element> elements) {
        return elements.stream()
                .map(element -> element.wholeText().replaceFirst("\n$", ""))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> facts(Document page, int code) {
        List<String> facts = new ArrayList<>();
        for (Element item : page.select("#alert-" + code + " > .facts > *")) {
            if (item.normalName().equals("dt")) {
                facts.add(item.text() + ":");
            } else {
                facts.set(facts.size() - 1, facts.get(facts.size() - 1) + " " + item.text());
            }
        }
        return facts;
    }

    private static Set<String> linksOf(Element element) {
        return element.select("a[href]").eachAttr("href").stream()
                .filter(link -> !link.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared(AlertSpec spec) {
        return Stream.concat(
                        spec.protocols().stream().flatMap(protocol -> protocol.references().stream()),
                        spec.alerts().stream().flatMap(alert -> Stream.of(
                                        alert.references().stream(),
                                        alert.status().since().stream(),
                                        alert.levels().values().stream().flatMap(level -> level.references().stream()))
                                .flatMap(references -> references)))
                .map(Reference::link)
                .flatMap(Optional::stream)
                .map(io.github.alertspec.text.Urls::encoded)
                .collect(Collectors.toSet());
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
