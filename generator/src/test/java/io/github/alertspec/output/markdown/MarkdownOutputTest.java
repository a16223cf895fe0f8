package io.github.alertspec.output.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.DocsSettings.Pages;
import io.github.alertspec.output.HostileSpec;
import io.github.alertspec.output.LevelHistory;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Specs;
import io.github.alertspec.output.WireForm;
import io.github.alertspec.spec.Alert;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Group;
import io.github.alertspec.spec.Level;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.StackName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages as a renderer of GitHub-flavoured Markdown understands them: texts stay texts, in their place. */
class MarkdownOutputTest {
    private static final String HOSTILE_SOURCE = "a---><script>--!>\n\nb.yaml";
    private static final List<AlertSpec> SPECS = List.of(Specs.builtIn(), Specs.sixAlerts(), HostileSpec.spec());
    private static final Map<AlertSpec, Page> ONE =
            SPECS.stream().collect(Collectors.toMap(spec -> spec, spec -> page(spec, Pages.ONE)));
    private static final Map<AlertSpec, Page> MANY =
            SPECS.stream().collect(Collectors.toMap(spec -> spec, spec -> page(spec, Pages.MANY)));

    private static final Pattern QUOTED =
            Pattern.compile("(?<![A-Za-z0-9\"])\"([^\"\\s](?:[^\"]*[^\"\\s])?)\"(?![A-Za-z0-9\"])");
    private static final Map<Level, String> LEVELS = Map.of(
            Level.FATAL, "fatal",
            Level.WARNING, "warning",
            Level.EITHER, "fatal or warning",
            Level.UNDEFINED, "not defined");

    @Test
    void aTableHasTheCellsAndTextsOfTheSpec() {
        for (AlertSpec spec : SPECS) {
            List<List<String>> rows = new ArrayList<>();
            for (Group group : groups(spec)) {
                rows.add(List.of("Code", "Alert", "Level", "What it means"));
                inGroup(spec, group)
                        .forEach(alert -> rows.add(List.of(
                                String.valueOf(alert.code()),
                                alert.name(),
                                LevelHistory.overall(spec, alert),
                                cell(alert.summary()))));
            }
            List<List<String>> sections =
                    spec.alerts().stream().flatMap(alert -> tables(spec, alert)).toList();
            for (Page page : List.of(of(ONE, spec), of(MANY, spec))) {
                assertThat(page.rows.subList(0, rows.size())).isEqualTo(rows);
                assertThat(page.rows.get(rows.size()).get(0)).isEqualTo("In a log");
                assertThat(page.rows.subList(page.rows.size() - sections.size(), page.rows.size()))
                        .isEqualTo(sections);
                assertThat(page.rows.size() - sections.size() - rows.size()).isBetween(3, 7);
            }
        }
    }

    @Test
    void aNumberInALogIsExplainedAsFarAsTheSpecKnowsItsWriter() {
        assertThat(of(ONE, Specs.builtIn()).rows)
                .containsSequence(
                        List.of("In a log", "handshake_failure", "How it is made"),
                        List.of("code", "40", ""),
                        List.of("code in hexadecimal", "0x28", ""),
                        List.of("reason of OpenSSL", "1040", "1000 + code"),
                        List.of("error of OpenSSL", "0A000410", "the reason in hexadecimal, in the last three digits"),
                        List.of("number in a trace of curl", "552", "256 * level + code"),
                        List.of("error of QUIC", "0x0128", "0x0100 + code"));
        assertThat(of(ONE, HostileSpec.spec()).rows)
                .containsSequence(
                        List.of("In a log", "hostile_40", "How it is made"),
                        List.of("code", "40", ""),
                        List.of("code in hexadecimal", "0x28", ""));
    }

    @Test
    void everySentenceIsAParagraphOrAnItemOfItsOwn() {
        for (AlertSpec spec : SPECS) {
            for (Page page : List.of(of(ONE, spec), of(MANY, spec))) {
                List<String> legends = new ArrayList<>(List.of("Numbers in logs"));
                if (page.headings.contains("On the wire")) {
                    legends.add("On the wire");
                }
                assertThat(page.headings)
                        .isEqualTo(Stream.of(
                                        Stream.of(spec.title()),
                                        groups(spec).stream().map(Group::title),
                                        legends.stream(),
                                        spec.alerts().stream().map(alert -> alert.code() + " " + alert.name()))
                                .flatMap(headings -> headings)
                                .toList());
                assertThat(page.items)
                        .isEqualTo(spec.alerts().stream()
                                .flatMap(alert -> items(spec, alert))
                                .toList());
                assertThat(page.paragraphs)
                        .containsSubsequence(spec.alerts().stream()
                                .flatMap(alert -> Stream.of(alert.summary(), alert.description())
                                        .distinct()
                                        .map(MarkdownOutputTest::unquoted))
                                .toList());
                assertThat(page.strangers).isEmpty();
            }
        }
    }

    @Test
    void theOnlyHtmlIsTheFirstCommentAndTheAnchors() {
        AlertSpec spec = HostileSpec.spec();
        String origin = "<!-- Generated by alertspec from a- - -><script>- -!>??b.yaml. Edit that and regenerate. -->";
        List<String> one = new ArrayList<>(List.of(origin));
        List<String> many = new ArrayList<>(List.of(origin));
        for (Alert alert : spec.alerts()) {
            List<String> anchor = List.of("<a id=\"alert-" + alert.code() + "\">", "</a>");
            one.addAll(anchor);
            many.add(origin);
            many.addAll(anchor);
        }
        assertThat(of(ONE, spec).html).isEqualTo(one);
        assertThat(of(MANY, spec).html).isEqualTo(many);
    }

    @Test
    void everyLinkLeadsToAnAddressOfTheSpecOrToAnAlert() {
        AlertSpec builtIn = Specs.builtIn();
        TreeSet<String> declared = new TreeSet<>();
        builtIn.protocols().forEach(protocol -> protocol.references()
                .forEach(source -> declared.add(source.link().orElseThrow())));
        for (Alert alert : builtIn.alerts()) {
            Stream.of(
                            alert.references().stream(),
                            alert.status().since().stream(),
                            alert.levels().values().stream().flatMap(level -> level.references().stream()))
                    .flatMap(sources -> sources)
                    .forEach(source -> declared.add(source.link().orElseThrow()));
        }
        TreeSet<String> one = new TreeSet<>(declared);
        TreeSet<String> many = new TreeSet<>(declared);
        many.addAll(List.of("../alerts.md", "alert-20.md#alert-20"));
        for (Alert alert : builtIn.alerts()) {
            one.add("#alert-" + alert.code());
            many.add("alerts/alert-" + alert.code() + ".md#alert-" + alert.code());
        }
        assertThat(new TreeSet<>(of(ONE, builtIn).links)).isEqualTo(one);
        assertThat(new TreeSet<>(of(MANY, builtIn).links)).isEqualTo(many);

        for (Page page : List.of(of(ONE, HostileSpec.spec()), of(MANY, HostileSpec.spec()))) {
            assertThat(new TreeSet<>(page.links))
                    .filteredOn(link -> !link.matches("(alerts/)?(alert-[0-9]+[.]md)?#alert-[0-9]+|[.][.]/alerts[.]md"))
                    .containsExactly("https://acme.example/a%28b%29c%25zz#~!%2A%5Bx%5D?a=1&b=2;$L@host%23y");
        }
    }

    @Test
    void aPageOfItsOwnHoldsTheSectionOfTheOnePage() {
        for (AlertSpec spec : SPECS) {
            String whole = files(spec, Pages.ONE).get(0).text();
            for (OutputFile file :
                    files(spec, Pages.MANY).subList(1, 1 + spec.alerts().size())) {
                String section = file.text().substring(file.text().indexOf("<a id="));
                assertThat(whole)
                        .contains(section.replaceFirst("\n# ", "\n## ")
                                .replaceAll("\\]\\(alert-[0-9]+[.]md#alert-", "](#alert-"));
            }
        }
    }

    @Test
    void everyLinkFromPageToPageHasItsAnchorThere() {
        for (AlertSpec spec : SPECS) {
            Map<String, String> texts =
                    files(spec, Pages.MANY).stream().collect(Collectors.toMap(OutputFile::path, OutputFile::text));
            assertThat(texts).hasSize(1 + spec.alerts().size());
            for (Alert alert : spec.alerts()) {
                assertThat(texts.get("alerts/alert-" + alert.code() + ".md"))
                        .contains("\n<a id=\"alert-" + alert.code() + "\"></a>\n\n# " + alert.code() + " ");
                assertThat(texts.get("alerts.md"))
                        .contains("](alerts/alert-" + alert.code() + ".md#alert-" + alert.code() + ")");
            }
        }
    }

    @Test
    void anEditOfOneSentenceIsADifferenceOfOneLine() throws IOException {
        String yaml = Files.readString(Path.of("../alerts.yaml"));
        String cause = "The client sends no server name (SNI), or one that the server has no certificate for.";
        assertThat(yaml).containsOnlyOnce(cause);
        AlertSpec edited = Specs.read("tls", yaml.replace(cause, "The client sends no server name."));
        List<String> before = lines(Specs.builtIn());
        List<String> after = lines(edited);
        assertThat(after).hasSameSizeAs(before);
        assertThat(IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i))))
                .hasSize(1);
    }

    @Test
    void settingsOfDocsAreFollowed() {
        DocsSettings docs = new DocsSettings(
                Optional.of("Our <b>alerts</b>"),
                Optional.of("# Ask | us\n\n[here](javascript:x) {{ x }} <!--"),
                3,
                List.of(AlertPart.REMEDIES, AlertPart.MEANING),
                Pages.ONE);
        AlertSpec spec = Specs.sixAlerts();
        String text = emit(spec, docs).get(0).text();
        Page page = Page.of(text);
        assertThat(page.headings.get(0)).isEqualTo("Our <b>alerts</b>");
        assertThat(page.paragraphs.subList(0, 2)).containsExactly("# Ask | us", "[here](javascript:x) {{ x }} <!--");
        assertThat(text)
                .contains("\n### Our &lt;b&gt;", "\n#### Closure\n", "\n#### 20 bad_record_mac\n")
                .doesNotContain("On the wire", "Defined in", "\n# ", "\n## ");
        assertThat(text.indexOf("What to do if you sent it"))
                .isLessThan(text.indexOf("The record was changed on its way"));
    }

    @Test
    void onlyTheNamesOfChosenStacksAreTold() {
        AlertSpec spec = Specs.sixAlerts();
        String text = new MarkdownOutput()
                .emit(spec, Specs.settings(List.of("jsse"), DocsSettings.DEFAULT))
                .get(0)
                .text();
        assertThat(text).contains("| JDK JSSE |").doesNotContain("| OpenSSL |", "reason of OpenSSL");
    }

    private static List<String> lines(AlertSpec spec) {
        return files(spec, Pages.ONE).get(0).text().lines().toList();
    }

    private static List<Group> groups(AlertSpec spec) {
        return Stream.of(Group.values())
                .filter(group -> !inGroup(spec, group).isEmpty())
                .toList();
    }

    private static List<Alert> inGroup(AlertSpec spec, Group group) {
        return spec.alerts().stream().filter(alert -> alert.group() == group).toList();
    }

    private static Page of(Map<AlertSpec, Page> pages, AlertSpec spec) {
        return Objects.requireNonNull(pages.get(spec));
    }

    /** All pages one behind the other: the index, then the alerts by code. */
    private static Page page(AlertSpec spec, Pages pages) {
        Page page = new Page();
        files(spec, pages).forEach(file -> page.read(file.text()));
        return page;
    }

    private static List<OutputFile> files(AlertSpec spec, Pages pages) {
        return emit(spec, new DocsSettings(Optional.empty(), Optional.empty(), 1, AlertPart.ALL, pages));
    }

    private static List<OutputFile> emit(AlertSpec spec, DocsSettings docs) {
        return new MarkdownOutput().emit(spec, Specs.settings(HOSTILE_SOURCE, docs));
    }

    private static Stream<List<String>> tables(AlertSpec spec, Alert alert) {
        List<List<String>> rows = new ArrayList<>();
        List<Stack> stacks = spec.stacks().stream()
                .filter(stack -> !alert.namesIn(stack).isEmpty())
                .toList();
        if (!stacks.isEmpty()) {
            rows.add(List.of("Implementation", "Names"));
        }
        stacks.forEach(stack -> rows.add(List.of(stack.title(), names(alert.namesIn(stack)))));
        rows.add(List.of("Version", "Level", "Source"));
        spec.protocols()
                .forEach(protocol -> rows.add(List.of(
                        protocol.title(),
                        LEVELS.getOrDefault(alert.levelIn(protocol), ""),
                        sourceOf(alert, protocol))));
        List<WireForm> forms = WireForm.of(spec, alert);
        if (!forms.isEmpty()) {
            rows.add(List.of("Where", "Octets", "Remark"));
        }
        forms.forEach(form -> rows.add(List.of(form.where(), form.octets(), form.remark())));
        return rows.stream();
    }

    private static Stream<String> items(AlertSpec spec, Alert alert) {
        return Stream.of(
                        alert.causes().stream().map(MarkdownOutputTest::unquoted),
                        alert.remedies().receiver().stream().map(MarkdownOutputTest::unquoted),
                        alert.remedies().sender().stream().map(MarkdownOutputTest::unquoted),
                        LevelHistory.of(spec, alert).stream().map(MarkdownOutputTest::unquoted),
                        alert.references().stream().map(Reference::title))
                .flatMap(texts -> texts);
    }

    private static String sourceOf(Alert alert, ProtocolVersion protocol) {
        return Optional.ofNullable(alert.levels().get(protocol.id()))
                .map(level -> Stream.concat(
                                AlertSpec.referencesOf(level, protocol).stream().map(Reference::title),
                                level.note().map(MarkdownOutputTest::cell).stream())
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }

    /** Quotes around words that became code are gone; those around a template are not. */
    private static String unquoted(String text) {
        return unquoted(text, List.of("{{", "{%"));
    }

    /** In a cell those around a pipe stay too. */
    private static String cell(String text) {
        return unquoted(text, List.of("{{", "{%", "|"));
    }

    private static String unquoted(String text, List<String> kept) {
        return QUOTED.matcher(text)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        kept.stream().anyMatch(quoted.group(1)::contains) ? quoted.group() : quoted.group(1)));
    }

    private static String names(List<StackName> names) {
        return names.stream()
                .map(name -> {
                    String number =
                            name.code().isPresent() ? String.valueOf(name.code().getAsInt()) : "";
                    String words = name.text().orElse("");
                    String versions = Stream.of(
                                    name.since().map("since "::concat),
                                    name.until().map("until "::concat))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(", "));
                    return words
                            + (words.isEmpty() || number.isEmpty() ? number : " as " + number)
                            + (versions.isEmpty() ? "" : " (" + versions + ")");
                })
                .collect(Collectors.joining(", "));
    }
}
