package io.github.alertspec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.output.Specs;
import io.github.alertspec.spec.Stack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateDocsCommandTest {
    private static final String STALE = "There are <!-- alertspec count --> 36 <!-- /alertspec --> alerts.\r\n";
    private static final String FRESH = "There are <!-- alertspec count --> 37 <!-- /alertspec --> alerts.\r\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void filesAreRefreshed() throws IOException {
        Path page = write("a.md", STALE);
        write("deep/b.md", STALE + FRESH);

        assertThat(run(page.toString(), folder + "/**/*.md")).isZero();
        assertThat(errors()).isEqualTo("37 alerts from tls (built in): 3 sections in 2 files, 2 changed\n");
        assertThat(Files.readString(page)).isEqualTo(FRESH);
        assertThat(Files.readString(folder.resolve("deep/b.md"))).isEqualTo(FRESH + FRESH);
    }

    @Test
    void checkExitsWith1AndWritesNothing() throws IOException {
        Path page = write("a.md", STALE);

        assertThat(run("--check", page.toString())).isEqualTo(1);
        assertThat(errors())
                .isEqualTo(page + ":1:11: the section 'count' is out of date against what tls (built in) generates\n"
                        + "error: 1 section is out of date, listed above\n"
                        + "  hint: run the same without --check and commit the result\n");
        assertThat(Files.readString(page)).isEqualTo(STALE);

        assertThat(run(page.toString())).isZero();
        err.reset();
        assertThat(run("--check", page.toString())).isZero();
        assertThat(errors()).isEqualTo("37 alerts from tls (built in): 1 section in 1 file, all up to date\n");
    }

    @Test
    void aWrongMarkerExitsWith1AndWritesNothing() throws IOException {
        Path page = write("a.md", STALE + "<!-- alertspec stack id=opensll -->\n<!-- /alertspec -->\n");

        for (String[] arguments : new String[][] {{page.toString()}, {page.toString(), "--check"}}) {
            err.reset();
            assertThat(run(arguments)).isEqualTo(1);
            assertThat(errors())
                    .isEqualTo(page + ":2:25: error: there is no stack 'opensll' [unknown-stack]\n"
                            + "  hint: did you mean 'openssl'?\n"
                            + "error: the marked sections have errors, listed above; nothing was written\n");
        }
        assertThat(Files.readString(page)).startsWith(STALE);
    }

    @Test
    void wrongUseExitsWith2() throws IOException {
        Path page = write("a.md", STALE);

        assertThat(run(folder + "/none.md", page.toString())).isEqualTo(2);
        assertThat(run(folder.toString(), page.toString())).isEqualTo(2);
        assertThat(run("--stacks", "nobody", page.toString())).isEqualTo(2);
        assertThat(run("--nothing", page.toString())).isEqualTo(2);
        assertThat(errors())
                .isEqualTo("error: " + folder + "/none.md does not exist\n"
                        + "error: " + folder + " is a folder where a file should be; " + folder
                        + "/**/*.md means all pages in it\n"
                        + "  hint: nothing else was changed; run again when this is mended\n"
                        + "error: there is no stack 'nobody' in tls\n"
                        + "  hint: known are " + String.join(", ", stacks()) + "\n"
                        + "error: Unknown option: '--nothing'\n"
                        + "  hint: update-docs --help lists what there is\n");
        assertThat(Files.readString(page)).isEqualTo(STALE);
    }

    @Test
    void filesWithoutASectionAreSaidToHaveNone() throws IOException {
        Path page = write("a.md", "text");

        assertThat(run(page.toString(), folder + "/*.markdown")).isZero();
        assertThat(errors())
                .isEqualTo("warning: no file matches " + folder + "/*.markdown\n"
                        + "no marked section in " + page + ", " + folder + "/*.markdown\n"
                        + "  hint: put <!-- alertspec table --> and <!-- /alertspec --> where a table shall stand\n");
    }

    @Test
    void aNamedFileWithoutASectionIsWarnedOf() throws IOException {
        Path named = write("a.md", "text");
        write("found/b.md", "text");
        write("found/c.md", FRESH);

        assertThat(run(named.toString(), folder + "/found/*.md")).isZero();
        assertThat(errors())
                .isEqualTo("warning: " + named + " has no marked section\n"
                        + "  hint: put <!-- alertspec table --> and <!-- /alertspec --> where a table shall stand\n"
                        + "37 alerts from tls (built in): 1 section in 1 file, 0 changed\n");
    }

    @Test
    void ownSpecAndStacksAreUsed() throws IOException {
        Path spec = write("own.yaml", "alertspec: 1\nextends: tls\nremove: [export_restriction]\n");
        Path page = write("a.md", STALE + "a <!-- alertspec count of=stacks -->0<!-- /alertspec -->");

        assertThat(run("--spec", spec.toString(), "--stacks", "go,jsse", page.toString()))
                .isZero();
        assertThat(Files.readString(page)).contains("--> 36 <!--", "-->2<!--");
    }

    private static List<String> stacks() {
        return Specs.builtIn().stacks().stream().map(Stack::id).toList();
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "update-docs";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8), all);
        assertThat(out.size()).isZero();
        return code;
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
