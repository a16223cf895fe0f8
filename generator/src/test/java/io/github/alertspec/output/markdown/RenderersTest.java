package io.github.alertspec.output.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.AlertPart;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.DocsSettings.Pages;
import io.github.alertspec.output.HostileSpec;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.AlertSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages mean the same to the renderers that people use: GitHub's, MkDocs, a Maven site, and that of the other tests. */
@Tag("interop")
class RenderersTest {
    private static final Path SITE = Path.of("src/test/resources/site");

    @TempDir
    private static Path folder;

    /** By the path without its ending. */
    private static final Map<String, String> PAGES = new TreeMap<>();

    private static final Map<String, Rendering> EXPECTED = new TreeMap<>();

    @BeforeAll
    static void renderWithCommonmark() {
        Map<String, AlertSpec> specs =
                Map.of("tls", Specs.builtIn(), "six", Specs.sixAlerts(), "hostile", HostileSpec.spec());
        specs.forEach((name, spec) -> {
            for (Pages pages : Pages.values()) {
                DocsSettings docs = new DocsSettings(Optional.empty(), Optional.empty(), 1, AlertPart.ALL, pages);
                for (OutputFile file : new MarkdownOutput().emit(spec, Specs.settings("a--->b.yaml", docs))) {
                    PAGES.put(name + "-" + pages.word() + "/" + file.path().replace(".md", ""), file.text());
                }
            }
        });
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build();
        PAGES.forEach((path, text) -> EXPECTED.put(
                path,
                Rendering.of(Jsoup.parse(renderer.render(parser.parse(text))).body())));
        assertThat(EXPECTED).containsKeys("tls-one/alerts", "tls-many/alerts/alert-40");
    }

    @Test
    void gitHubsRenderer() throws Exception {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Path file = write(folder.resolve("page.md"), page.getValue());
            String html = run(
                    folder,
                    List.of(
                            "cmark-gfm",
                            "--unsafe",
                            "--extension",
                            "table",
                            "--extension",
                            "strikethrough",
                            "--extension",
                            "autolink",
                            "--extension",
                            "tagfilter",
                            "--extension",
                            "tasklist",
                            file.toString()));
            assertSame(page.getKey(), Jsoup.parse(html).body());
        }
    }

    @Test
    void mkDocs() throws Exception {
        Path project = folder.resolve("mkdocs");
        writePages(project.resolve("docs"));
        write(project.resolve("mkdocs.yml"), "site_name: Alerts\nuse_directory_urls: false\nplugins: []\n");
        run(project, List.of("mkdocs", "build", "--quiet", "--strict", "--site-dir", "site"));
        for (String page : PAGES.keySet()) {
            assertSame(page, parse(project.resolve("site/" + page + ".html"), "[role=main]"));
        }
    }

    @Test
    void aMavenSite() throws Exception {
        Path project = folder.resolve("maven");
        write(project.resolve("pom.xml"), Files.readString(SITE.resolve("pom.xml")));
        write(project.resolve("src/site/site.xml"), Files.readString(SITE.resolve("src/site/site.xml")));
        writePages(project.resolve("target/generated-site/markdown"));
        run(project, List.of("mvn", "--batch-mode", "--quiet", "--no-transfer-progress", "site"));
        for (String page : PAGES.keySet()) {
            assertSame(page, parse(project.resolve("target/site/" + page + ".html"), "#bodyColumn"));
        }
    }

    private static void assertSame(String page, Element actual) {
        Rendering expected = Objects.requireNonNull(EXPECTED.get(page));
        Rendering rendering = Rendering.of(actual);
        assertThat(rendering.headings()).as(page).isEqualTo(expected.headings());
        assertThat(rendering.tables()).as(page).isEqualTo(expected.tables());
        assertThat(rendering.links()).as(page).isEqualTo(expected.links());
        assertThat(rendering.anchors()).as(page).isEqualTo(expected.anchors());
        assertThat(rendering.items()).as(page).isEqualTo(expected.items());
    }

    private static Element parse(Path file, String content) throws IOException {
        return Objects.requireNonNull(Jsoup.parse(Files.readString(file)).selectFirst(content));
    }

    private static void writePages(Path directory) throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            write(directory.resolve(page.getKey() + ".md"), page.getValue());
        }
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** What a program prints; a program that is not there, fails or warns is a failure. */
    private static String run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(command.toString()).isTrue();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as(command + "\n" + printed + Files.readString(errors, StandardCharsets.UTF_8))
                .isZero();
        return printed;
    }
}
