package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alertspec.Generator;
import io.github.alertspec.output.DocsSettings.Pages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "com.acme.my-app, com.acme.my_app",
        "com.acme.int, com.acme.int_",
        "com..acme, com.acme",
        ".com.acme, com.acme",
        "com.1st, com._1st",
        "com.acme._, com.acme.__",
        "com/acme, com_acme",
        "com.acme.m\u00fcll, com.acme.m_ll",
        "../../etc, __._etc"
    })
    void aPackageThatIsNoneIsAnsweredWithTheNearestThatIs(String name, String legal) {
        assertRefused(
                () -> with(name, "TlsAlert", 8, List.of(), null),
                "packageName '" + name + "' is not a package\n  hint: write " + legal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..."})
    void aPackageOfDotsIsAnsweredWithAnExample(String name) {
        assertRefused(
                () -> with(name, "TlsAlert", 8, List.of(), null),
                "packageName '" + name + "' is not a package\n  hint: write a name such as com.acme.tls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tls-Alert",
                "a.B",
                "class",
                "record",
                "var",
                "_",
                "1st",
                "M\u00fcll",
                "A B",
                "true",
                "Tls\nAlert"
            })
    void aTypeNameMustBeAnIdentifier(String name) {
        assertRefused(
                () -> with("com.acme", name, 8, List.of(), null),
                "typeName '" + name + "' is not a type's name\n  hint: write a name such as TlsAlert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "Object", "Override", "CharSequence", "ByBytes", "ByName"})
    void aTypeNameMayNotHideATypeThatGeneratedCodeUses(String name) {
        assertRefused(
                () -> with("com.acme", name, 8, List.of(), null),
                "typeName '" + name
                        + "' is taken by a type that generated code uses\n  hint: write a name such as TlsAlert");
    }

    /** JavaPoet writes the other type's whole name where an import would clash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "List",
                "Optional",
                "Map",
                "Names",
                "Alert",
                "Tls$Alert",
                "Integer",
                "SuppressWarnings",
                "Deprecated"
            })
    void anyOtherTypeNameCompiles(String name) {
        Settings settings = Specs.settings("tls", name, Optional.empty());
        Map<String, String> sources = Compiled.sources(Specs.generate(Specs.sixAlerts(), settings));
        assertThat(sources).containsKey("com/example/tls/" + name + ".java");
        assertThat(Compiled.of(sources, directory, "--release", "8", "-Xlint:all,-options", "-Werror")
                        .complaints())
                .isEmpty();
    }

    @Test
    void aReleaseBefore8IsTooOld() {
        assertRefused(
                () -> with("com.acme", "TlsAlert", 7, List.of(), null),
                "release 7 is older than generated code can be\n  hint: compile for Java 8 or later");
    }

    @Test
    void aStackMustBeOneOfTheSpec() {
        Settings near = with("com.acme", "TlsAlert", 8, List.of("openssl", "jssse"), null);
        assertRefused(
                () -> near.stacksOf(Specs.sixAlerts()),
                "there is no stack 'jssse' in alerts.yaml\n  hint: did you mean 'jsse'?");
        Settings far = with("com.acme", "TlsAlert", 8, List.of("netscape"), null);
        assertRefused(
                () -> far.stacksOf(Specs.sixAlerts()),
                "there is no stack 'netscape' in alerts.yaml\n  hint: known are openssl, jsse, sgos, acme-gate");
    }

    @Test
    void onlyTheChosenStacksAreCompiledInAndWrittenDown() {
        OutputSet files =
                Specs.generate(Specs.sixAlerts(), with("com.acme", "TlsAlert", 8, List.of("jsse", "openssl"), null));
        assertThat(Specs.text(files, "StackNames.java"))
                .contains("\"openssl\", \"jsse\"")
                .doesNotContain("acme-gate");
        assertThat(Specs.text(files, ".md")).contains("| JDK JSSE |").doesNotContain("| Acme Gateway |");
        assertThat(Specs.text(files, "/six-alerts.json")).contains("acme-gate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Generated", "com.acme.Gen-erated", "@com.acme.Generated", "com.acme.", ""})
    void anAnnotationMustBeAWholeName(String name) {
        assertRefused(
                () -> with("com.acme", "TlsAlert", 8, List.of(), name),
                "generatedAnnotation '" + name + "' is not the whole name of a type\n"
                        + "  hint: write one such as jakarta.annotation.Generated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.acme.Generated", "org.acme.generated", "com.example.tls.Generated"})
    void everyGeneratedTypeCarriesTheChosenAnnotation(String name) {
        OutputSet files = Specs.generate(Specs.sixAlerts(), Specs.settings("tls", "TlsAlert", Optional.of(name)));
        Map<String, String> sources = new TreeMap<>(Compiled.sources(files));
        String simple = name.substring(name.lastIndexOf('.') + 1);
        assertThat(sources.values()).allMatch(source -> source.contains("@" + simple + "(\"alertspec\")\n"));
        sources.put(
                name.replace('.', '/') + ".java",
                "package " + name.substring(0, name.lastIndexOf('.')) + ";\n/** Made. */\npublic @interface " + simple
                        + " {\n/**\n * Who.\n *\n * @return who\n */\nString value(); }\n");
        assertThat(Compiled.of(sources, directory, CompilesTest.strict(8)).complaints())
                .isEmpty();
    }

    @Test
    void withoutAnAnnotationThereIsNone() {
        assertThat(Compiled.sources(Specs.generate(Specs.sixAlerts(), Specs.settings()))
                        .values())
                .noneMatch(source -> source.contains("Generated("));
    }

    @Test
    void anEncodingThatLacksACharacterIsRefusedAndJavaNeedsNone() {
        Settings ascii = new Settings(
                "tls",
                "com.acme",
                "TlsAlert",
                8,
                StandardCharsets.US_ASCII,
                List.of(),
                Optional.empty(),
                DocsSettings.DEFAULT);
        OutputSet files =
                Generator.generate(HostileSpec.spec(), Outputs.installed().all(), ascii);
        files.files(Destination.MAIN_SOURCE)
                .forEach(file -> assertThat(file.bytes()).hasSize(file.text().length()));
        files.files(Destination.MAIN_RESOURCE)
                .forEach(file -> assertThat(file.encoding()).isEqualTo(StandardCharsets.UTF_8));
        assertRefused(
                () -> files.files(Destination.DOCS).get(0).bytes(),
                "encoding 'US-ASCII' cannot hold every character of alerts.md\n  hint: use UTF-8");
    }

    @Test
    void anEncodingThatCannotBeWrittenIsRefused() {
        Charset readable = Charset.forName("ISO-2022-CN");
        assertRefused(
                () -> new Settings(
                        "tls", "com.acme", "TlsAlert", 8, readable, List.of(), Optional.empty(), DocsSettings.DEFAULT),
                "encoding 'ISO-2022-CN' can be read but not written\n  hint: use UTF-8");
    }

    @Test
    void headingsOfDocsHaveRoomBelowTheTitle() {
        assertRefused(
                () -> docs(0),
                "docsHeadingLevel 0 is out of range\n  hint: write 1 to 3, the level of the page's title");
        assertRefused(
                () -> docs(4),
                "docsHeadingLevel 4 is out of range\n  hint: write 1 to 3, the level of the page's title");
        assertThat(docs(3).headingLevel()).isEqualTo(3);
    }

    @Test
    void partsOfAnAlertAreToldInTheOrderGiven() {
        assertThat(AlertPart.named(List.of("remedies", "meaning"), "docsSections"))
                .containsExactly(AlertPart.REMEDIES, AlertPart.MEANING);
        assertThat(AlertPart.named(List.of(), "docsSections")).containsExactly(AlertPart.values());
        assertRefused(
                () -> AlertPart.named(List.of("causes", "remedys"), "docsSections"),
                "docsSections has no 'remedys'\n  hint: did you mean 'remedies'?");
        assertRefused(
                () -> AlertPart.named(List.of("wire", "wire"), "docsSections"),
                "docsSections names 'wire' twice\n  hint: leave one of the two away");
    }

    @Test
    void anUnknownFormOfPagesIsRefused() {
        assertRefused(
                () -> DocsSettings.pages("several", "docsPages"),
                "docsPages 'several' is no form of pages\n  hint: known are one, many");
    }

    @Test
    void anEmptyLineEndsAParagraphOfTheIntro() {
        DocsSettings docs = new DocsSettings(
                Optional.of("  "), Optional.of("\n One\n  line. \r\n \r\n\tTwo.\n"), 1, AlertPart.ALL, Pages.ONE);
        assertThat(docs.introParagraphs()).containsExactly("One line.", "Two.");
        assertThat(docs.title()).isEmpty();
        assertThat(DocsSettings.DEFAULT.introParagraphs()).isEmpty();
    }

    private static DocsSettings docs(int headingLevel) {
        return new DocsSettings(Optional.empty(), Optional.empty(), headingLevel, AlertPart.ALL, Pages.ONE);
    }

    private static Settings with(
            String packageName, String typeName, int release, List<String> stacks, @Nullable String annotation) {
        return new Settings(
                "alerts.yaml",
                packageName,
                typeName,
                release,
                StandardCharsets.UTF_8,
                stacks,
                Optional.ofNullable(annotation),
                DocsSettings.DEFAULT);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InvalidSetting.class).hasMessage(message);
    }
}
