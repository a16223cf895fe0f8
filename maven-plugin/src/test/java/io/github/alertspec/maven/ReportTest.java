package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How validate and check tell what they find to machines, and what makes them fail. */
class ReportTest {
    private static final String SPEC = "src/main/alertspec/alerts.yaml";
    private static final String CODE_99 =
            "alertspec: 1\nextends: tls\nname: own\nalerts:\n  - code: 99\n    name: ninety_nine\n"
                    + "    summary: One of ours.\n    levels: {TLS1.3: fatal}\n    references: [RFC8446]\n";

    @TempDir
    Path repository;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Consumer consumer;

    /** The project is not the whole repository. */
    @BeforeEach
    void aProject() throws Exception {
        Files.createDirectories(repository.resolve(".git"));
        Files.createDirectories(repository.resolve("back end"));
        consumer = new Consumer(repository.resolve("back end"));
    }

    @Test
    void githubSeesPathsFromTheRootOfTheRepositoryAndTheLogRepeatsNothing() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\nalert: []\n");

        fails(validate("github", null), SPEC + " has 1 error, listed above; nothing was written");

        assertThat(told())
                .isEqualTo(
                        "::error file=back end/src/main/alertspec/alerts.yaml,line=4,col=1,title=unknown-key::a spec has"
                                + " no key 'alert'%0Ahint: did you mean 'alerts'?\n");
        assertThat(consumer.log).isEmpty();
    }

    @Test
    void aReportFileIsWrittenBesideTheLogAlsoWhereNothingIsWrong() throws Exception {
        File file = consumer.folder.resolve("target/a/report.sarif").toFile();
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\n");
        validate("sarif", file).execute();
        assertThat(file).content().contains("\"version\": \"2.1.0\"").contains("\"results\": []");

        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\nalert: []\n");
        consumer.log.clear();
        fails(validate("sarif", file), SPEC + " has 1 error, listed above; nothing was written");

        assertThat(file)
                .content()
                .contains("\"ruleId\": \"unknown-key\"")
                .contains("\"uri\": \"back%20end/src/main/alertspec/alerts.yaml\"");
        assertThat(consumer.log).hasSize(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void aGoalThatCouldNotLookLeavesTheReportAlone() {
        File file = consumer.folder.resolve("report.sarif").toFile();
        ValidateMojo mojo = validate("sarif", file);
        mojo.spec = consumer.folder.resolve("none.yaml").toFile();

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(mojo::execute);

        assertThat(file).doesNotExist();
    }

    @Test
    void aWarningFailsWhereItIsAskedTo() throws Exception {
        consumer.write(SPEC, CODE_99);
        validate("text", null).execute();
        assertThat(consumer.log)
                .hasSize(2)
                .first()
                .asString()
                .contains(": warning: ")
                .contains("[unassigned-code]");

        ValidateMojo validate = validate("text", null);
        validate.failOn = List.of("warning", "wire", "error");
        fails(validate, "there is 1 warning, listed above, and failOn is warning");

        CheckMojo check = check("text");
        check.docsDirectory = consumer.folder.resolve("target/docs").toFile();
        check.failOn = List.of("warning");
        fails(check, "there is 1 warning, listed above, and failOn is warning");
    }

    @Test
    void theReportOfAnEarlierRunIsNotLeftWhereThisOneCannotStart() throws Exception {
        Path report = consumer.folder.resolve("target/report.sarif");
        consumer.write("target/report.sarif", "{}");
        ValidateMojo mojo = validate("sarif", report.toFile());
        mojo.spec = consumer.folder.resolve("nowhere.yaml").toFile();

        fails(
                mojo,
                "there is no spec at nowhere.yaml\n  hint: name a file, or tls for the spec that is built in;"
                        + " the goal init starts a new one");

        assertThat(report).doesNotExist();
    }

    @Test
    void aNameThatStandsForNoFileIsAWarningToo() throws Exception {
        CheckMojo check = check("plain");
        check.docsDirectory = consumer.folder.resolve("target/docs").toFile();
        check.docFiles = List.of("doc/*.md");
        check.failOn = List.of("warning");

        fails(check, "there is 1 warning, listed above, and failOn is warning");

        assertThat(told()).isEqualTo("pom.xml:1:1: warning: no file matches doc/*.md [unmatched-name]\n");
    }

    @Test
    void githubSeesTheFirstLineThatDiffersAndMayUnfoldTheRest() throws Exception {
        consumer.docs().execute();
        Path page = consumer.folder.resolve("docs/alerts.md");
        Files.writeString(page, Files.readString(page).replaceFirst("# TLS alerts", "# Alerts\n ::error::obeyed?"));
        consumer.log.clear();

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(check("github")::execute);

        String[] lines = told().split("\n");
        assertThat(lines[0])
                .isEqualTo(
                        "::error file=back end/docs/alerts.md,line=3,col=1,title=edited-file::docs/alerts.md is out of"
                                + " date: 2 lines differ, from line 3 on against what tls (built in) generates, and somebody"
                                + " changed it since it was generated");
        assertThat(lines[1]).isEqualTo("::group::difference of docs/alerts.md");
        assertThat(lines[2]).matches("::stop-commands::[0-9a-f]{64}");
        assertThat(lines).contains("- ::error::obeyed?", "+# TLS alerts");
        assertThat(lines[lines.length - 2]).isEqualTo(lines[2].replace("stop-commands::", "") + "::");
        assertThat(lines[lines.length - 1]).isEqualTo("::endgroup::");
        assertThat(consumer.log).isEmpty();
    }

    @Test
    void aFileThatIsMissingHasItsPlaceToo() throws Exception {
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(check("plain")::execute);

        assertThat(told())
                .isEqualTo("back end/docs/alerts.md:1:1: error: docs/alerts.md is missing: tls (built in) generates it"
                        + " [missing-file]\n");
    }

    @Test
    void wordsThatAreNoneAreRefused() {
        fails(
                validate("xml", null),
                "there is no reportFormat 'xml'\n  hint: the formats are text, plain, github, sarif");
        fails(
                validate("sarif", null),
                "reportFormat sarif needs a file of its own, as standard output has the log in it\n"
                        + "  hint: add a reportFile, such as -Dalertspec.reportFile=target/alertspec.sarif");
        ValidateMojo mojo = validate("text", null);
        mojo.failOn = List.of("BINARY", "fatal");
        fails(mojo, "failOn cannot be 'fatal'\n  hint: write error or warning");
    }

    private ValidateMojo validate(String format, @Nullable File file) {
        ValidateMojo mojo = consumer.reading(new ValidateMojo());
        mojo.reportOut = out;
        mojo.reportFormat = format;
        mojo.reportFile = file;
        return mojo;
    }

    private CheckMojo check(String format) {
        CheckMojo mojo = consumer.check();
        mojo.reportOut = out;
        mojo.reportFormat = format;
        return mojo;
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void fails(SpecMojo mojo, String message) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(mojo::execute)
                .withMessage(message);
    }
}
