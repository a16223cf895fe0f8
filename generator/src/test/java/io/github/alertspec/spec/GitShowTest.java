package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs git, which a machine that builds from an archive may not have. */
@Tag("interop")
class GitShowTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsReadAsItStoodInARevision() throws Exception {
        repository();
        Files.writeString(folder.resolve("specs/alerts.yaml"), "changed since");
        Source source = new GitShow(folder.resolve("specs")).read("v1", "alerts.yaml");
        assertThat(new String(source.bytes(), StandardCharsets.UTF_8)).isEqualTo("as it was: \u00e4\n");
        assertThat(source.name()).isEqualTo("alerts.yaml in v1");
        assertThat(new GitShow(folder).read("HEAD", "specs/alerts.yaml").bytes())
                .isEqualTo(source.bytes());
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        fails("HEAD", "alerts.yaml", folder + " is not in a git repository");
        repository();
        fails("v2", "specs/alerts.yaml", "there is no git revision 'v2'");
        fails("v1", "alerts.yaml", "revision 'v1' has no file alerts.yaml");
        fails("--output=x", "alerts.yaml", "'--output=x' is no git revision");
        fails("", "alerts.yaml", "'' is no git revision");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void whatASpecOfARevisionExtendsIsOfTheSameRevision() throws Exception {
        Files.createDirectory(folder.resolve("base"));
        Files.writeString(folder.resolve("base/alerts.yaml"), "alertspec: 1\nextends: tls\nname: old\n");
        Files.writeString(folder.resolve("top.yaml"), "alertspec: 1\nextends: ./base/alerts.yaml\n");
        repository();
        Files.writeString(folder.resolve("specs/top.yaml"), "alertspec: 1\nextends: ../base/alerts.yaml\n");
        commit("second");
        Files.delete(folder.resolve("base/alerts.yaml"));
        Diagnostics diagnostics = new Diagnostics();
        for (Source top : List.of(
                new GitShow(folder).read("v1", "top.yaml"),
                new GitShow(folder.resolve("specs")).read("HEAD", "top.yaml"))) {
            assertThat(SpecReader.create().read(top, diagnostics).orElseThrow().name())
                    .isEqualTo("old");
        }
        Source outside =
                new GitShow(folder.resolve("specs")).read("v1", "../top.yaml").sibling("base/../base/alerts.yaml");
        assertThat(outside.name()).isEqualTo("../base/alerts.yaml in v1");
        assertThatExceptionOfType(NoSuchSpec.class)
                .isThrownBy(() -> outside.sibling("gone.yaml"))
                .withMessage("revision 'v1' has no file ../base/gone.yaml");
        assertThatExceptionOfType(NoSuchSpec.class)
                .isThrownBy(() -> outside.sibling("/etc/alerts.yaml"))
                .withMessage("revision 'v1' has no file /etc/alerts.yaml");
    }

    @Test
    void aFolderOrALinkIsNoSpec() throws Exception {
        repository();
        Files.createSymbolicLink(folder.resolve("specs/link.yaml"), Path.of("alerts.yaml"));
        commit("second");
        fails("HEAD", ".", ". in HEAD is a folder");
        fails("HEAD", "specs", "specs in HEAD is a folder");
        fails("HEAD", "specs/link.yaml", "specs/link.yaml in HEAD is a link");
    }

    @Test
    void aPathThatLeavesTheRepositoryHasNoFile() throws Exception {
        repository();
        fails("HEAD", "../alerts.yaml", "revision 'HEAD' has no file ../alerts.yaml");
        fails("HEAD", "/specs/alerts.yaml", "revision 'HEAD' has no file /specs/alerts.yaml");
        assertThat(new GitShow(folder.resolve("specs"))
                        .read("HEAD", "./../specs//alerts.yaml")
                        .bytes())
                .isNotEmpty();
    }

    @Test
    void aBareRepositoryHasFilesToo() throws Exception {
        repository();
        git("clone", "-q", "--bare", ".", "bare.git");
        assertThat(new GitShow(folder.resolve("bare.git"))
                        .read("v1", "specs/alerts.yaml")
                        .bytes())
                .isEqualTo(new GitShow(folder).read("v1", "specs/alerts.yaml").bytes());
    }

    private void fails(String revision, String path, String message) {
        assertThatExceptionOfType(GitShow.Failed.class)
                .isThrownBy(() -> new GitShow(folder).read(revision, path))
                .withMessage(message)
                .satisfies(problem -> assertThat(problem.hint()).isNotBlank());
    }

    private void repository() throws Exception {
        git("init", "-q");
        Files.createDirectory(folder.resolve("specs"));
        Files.writeString(folder.resolve("specs/alerts.yaml"), "as it was: \u00e4\n");
        commit("first");
        git("tag", "v1");
    }

    private void commit(String message) throws Exception {
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
    }
}
