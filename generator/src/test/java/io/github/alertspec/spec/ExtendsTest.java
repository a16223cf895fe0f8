package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spec that extends another file or an artifact, which may extend further ones. */
class ExtendsTest {
    private static final String QUOTA = "{code: 224, name: quota_exceeded, status: private, summary: Full.,"
            + " levels: {TLS1.3: fatal}, references: [RFC9846#6]}";

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<String> told = new ArrayList<>();

    @Test
    void aFileIsExtendedFromWhereItStands() throws IOException {
        write("company/alerts.yaml", "extends: tls\nname: acme\nalerts: [" + QUOTA + "]");
        write("team/specs/alerts.yaml", "extends: ../../company/alerts.yaml\nremove: [export_restriction]");

        AlertSpec spec = read("team/specs/alerts.yaml").orElseThrow();

        assertThat(spec.name()).isEqualTo("acme");
        assertThat(spec.alerts()).hasSize(37);
        assertThat(spec.alert("quota_exceeded")).isPresent();
        assertThat(spec.alert("export_restriction")).isEmpty();
        assertThat(diagnostics).hasToString("");
        assertThat(told).containsExactly("company/alerts.yaml", "tls");
    }

    @Test
    void aChainOfFilesIsLaidOneOverTheOther() throws IOException {
        write("a.yaml", "extends: tls\nalerts: [" + QUOTA + "]");
        write("b.yaml", "extends: a.yaml\nalerts: [{name: quota, renames: quota_exceeded}]");
        write("c.yaml", "extends: b.yaml\nalerts: [{name: quota, remedies: [Wait.]}, {code: 48, summary: Not ours.}]");

        AlertSpec spec = read("c.yaml").orElseThrow();

        assertThat(spec.alert(224).orElseThrow().name()).isEqualTo("quota");
        assertThat(spec.alert(224).orElseThrow().remedies().receiver()).containsExactly("Wait.");
        assertThat(spec.alert(48).orElseThrow().summary()).isEqualTo("Not ours.");
        assertThat(told).containsExactly("b.yaml", "a.yaml", "tls");
    }

    @Test
    void aReplacementFollowsARenameInEveryFileAboveTheOneThatNamesIt() throws IOException {
        write("a.yaml", "extends: tls\nalerts: [{code: 60, status: {kind: deprecated, replacement: unknown_ca}}]");
        write("b.yaml", "extends: a.yaml\nalerts: [{name: strange_ca, renames: unknown_ca}]");
        write("c.yaml", "extends: b.yaml\nalerts: [{name: foreign_ca, renames: strange_ca}]");

        assertThat(read("c.yaml").orElseThrow().alert(60).orElseThrow().status().replacement())
                .contains("foreign_ca");
    }

    @Test
    void aWholeSpecThatExtendsNothingIsABaseToo() throws IOException {
        write("base.json", """
                {"alertspec": 1, "name": "small", "protocols": [{"id": "TLS1.3", "references": ["RFC9846"]}],
                 "alerts": [{"code": 40, "name": "handshake_failure", "summary": "No.", "levels": {"TLS1.3": "fatal"},
                             "references": ["RFC9846#6.2"]}]}""");
        write("top.yaml", "extends: base.json\nalerts: [{name: failure, renames: handshake_failure}]");

        assertThat(read("top.yaml").orElseThrow().alerts())
                .singleElement()
                .extracting(Alert::name)
                .isEqualTo("failure");
    }

    @Test
    void whatIsWrongInABaseIsReportedAtItsPlaceThere() throws IOException {
        write("base.yaml", "extends: tls\nalerts: [{name: unknown_ca, sumary: Misspelt.}]");
        write("specs/top.yaml", "extends: ../base.yaml\nalerts: [{name: unknown_xy}]");

        assertThat(read("specs/top.yaml")).isEmpty();
        assertThat(diagnostics).hasToString("""
                base.yaml:3:29: error: an alert has no key 'sumary' [unknown-key]
                  hint: did you mean 'summary'?""");
    }

    @Test
    void aConflictIsReportedWithBothPlaces() throws IOException {
        write("base.yaml", "extends: tls\nalerts: [" + QUOTA + "]");
        write("specs/top.yaml", "extends: ../base.yaml\nalerts: [{name: quota_exceeded, code: 225}]\nremove: [close]");

        assertThat(read("specs/top.yaml")).isEmpty();
        assertThat(diagnostics).hasToString("""
                specs/top.yaml:3:39: error: alert 'quota_exceeded' has code 225 here, but code 224 in base.yaml [overlay-conflict]
                  hint: it is at base.yaml:3:17; an overlay cannot move an alert, give a new one a name of its own
                specs/top.yaml:4:10: error: remove 'close' is not an alert of base.yaml [unknown-alert]
                  hint: write a name as base.yaml has it, such as unknown_ca""");
    }

    @Test
    void warningsOfAFileAreShownAndThoseOfAnArtifactAreNot() throws IOException {
        write(
                "acme/META-INF/alertspec/spec.yaml",
                "extends: tls\nalerts: [" + QUOTA.replace("private", "assigned") + "]");
        write("of-artifact.yaml", "extends: com.acme:acme");
        write("of-file.yaml", "extends: acme/META-INF/alertspec/spec.yaml");

        assertThat(read("of-artifact.yaml")).isPresent();
        assertThat(diagnostics).hasToString("");
        assertThat(told).containsExactly("com.acme:acme:7!/META-INF/alertspec/spec.yaml", "tls");
        assertThat(read("of-file.yaml")).isPresent();
        assertThat(diagnostics.toString())
                .startsWith("acme/META-INF/alertspec/spec.yaml:3:17: warning: code 224 of alert 'quota_exceeded'");
    }

    @Test
    void errorsOfAnArtifactNameTheArtifactAndTheLine() throws IOException {
        write("acme/META-INF/alertspec/spec.yaml", "extends: tls\nremove: [close]");
        write("top.yaml", "extends: com.acme:acme:7");

        assertThat(read("top.yaml")).isEmpty();
        assertThat(diagnostics.toString())
                .startsWith("com.acme:acme:7!/META-INF/alertspec/spec.yaml:3:10: error: remove 'close'");
    }

    @Test
    void anArtifactMayExtendAnArtifact() throws IOException {
        write("acme/META-INF/alertspec/spec.yaml", "extends: com.acme:corp:1\nremove: [export_restriction]");
        write("corp/META-INF/alertspec/spec.yaml", "extends: tls\nremove: [no_certificate]");
        write("top.yaml", "extends: com.acme:acme\nremove: [decryption_failed]");

        assertThat(read("top.yaml").orElseThrow().alerts()).hasSize(34);
        assertThat(told)
                .containsExactly(
                        "com.acme:acme:7!/META-INF/alertspec/spec.yaml",
                        "com.acme:corp:1!/META-INF/alertspec/spec.yaml",
                        "tls");
    }

    @Test
    void theLimitOfSizeIsForEachFile() throws IOException {
        String filling = "# " + "x".repeat(600) + "\n";
        write("base.yaml", "extends: tls\n" + filling);
        write("top.yaml", "extends: base.yaml\n" + filling);
        write("large.yaml", "extends: tls\n" + filling + filling);
        write("over-large.yaml", "extends: large.yaml\n");

        SpecReader reader = SpecReader.create().withMaxBytes(1000);
        assertThat(reader.read(source("top.yaml"), diagnostics)).isPresent();
        assertThat(reader.read(source("over-large.yaml"), diagnostics)).isEmpty();
        assertThat(diagnostics.toString()).startsWith("large.yaml:1:1: error: the spec has 1233 bytes");
    }

    @Test
    void aFolderIsNoSpecAndMemoryHasNoNeighbours() throws IOException {
        Files.createDirectories(folder.resolve("base.yaml"));
        write("top.yaml", "extends: base.yaml");

        assertThat(read("top.yaml")).isEmpty();
        assertThat(Corpus.Reading.of("alertspec: 1\nextends: base.yaml\n").diagnostics())
                .hasToString("""
                        spec.yaml:2:10: error: the file 'base.yaml' cannot be extended from here [base-out-of-reach]
                          hint: a spec that is no file itself extends tls or an artifact: such as com.acme:tls-base:1.2""");
        assertThat(diagnostics).hasToString("""
                top.yaml:2:10: error: base.yaml is a folder where a spec should be [missing-base]
                  hint: name the file in it""");
    }

    @Test
    void withoutAResolverNoArtifactIsFound() throws IOException {
        write("top.yaml", "extends: com.acme:acme");

        assertThat(SpecReader.create().read(source("top.yaml"), diagnostics)).isEmpty();
        assertThat(diagnostics).hasToString("""
                top.yaml:2:10: error: the artifact com.acme:acme cannot be looked for here [missing-base]
                  hint: only a build or a path can bring it""");
    }

    private Optional<AlertSpec> read(String path) throws IOException {
        return SpecReader.create()
                .withArtifacts(artifact -> {
                    Coordinates known = artifact.withVersion(artifact.version().orElse("7"));
                    return Source.ofArtifact(known.toString(), folder.resolve(artifact.artifactId()))
                            .orElseThrow();
                })
                .tellingBases(base -> told.add(base.name()))
                .read(source(path), diagnostics);
    }

    private Source source(String path) throws IOException {
        return Source.file(path, folder.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.startsWith("{") ? text : "alertspec: 1\n" + text + "\n");
    }
}
