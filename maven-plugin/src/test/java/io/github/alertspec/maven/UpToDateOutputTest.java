package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of its output makes a run go on that has nothing else to do: files, folders, and the lists of them. */
class UpToDateOutputTest {
    private static final String SPEC = "src/main/alertspec/alerts.yaml";
    private static final String OVERLAY = "alertspec: 1\nextends: tls\n";
    private static final String ENUM = "target/generated-sources/alertspec/com/acme/my_app/tls/TlsAlert.java";
    private static final String WHERE =
            " in target/generated-sources/alertspec and target/generated-resources/alertspec";
    private static final String MADE = "INFO 37 alerts from tls (built in): 14 files" + WHERE;

    @TempDir
    Path folder;

    private Consumer consumer;
    private Path jar;

    @BeforeEach
    void aProjectWithADownloadedPlugin() throws Exception {
        consumer = new Consumer(folder);
        consumer.write("repository/plugin.jar", "the plugin");
        jar = folder.resolve("repository/plugin.jar");
    }

    /** It is refused as in the first run, and not passed over. */
    @Test
    void aFolderThatBecameALinkIsNoticed() throws Exception {
        run();
        Path com = folder.resolve("target/generated-sources/alertspec/com");
        Files.move(com, folder.resolve("elsewhere"));
        Files.createSymbolicLink(com, folder.resolve("elsewhere"));

        assertThatThrownBy(this::run).isInstanceOf(MojoFailureException.class).hasMessageContaining("a link");
    }

    @Test
    void aDeletedFileIsMadeAgain() throws Exception {
        run();
        Files.delete(folder.resolve(ENUM));

        run();

        assertThat(consumer.log.get(1)).isEqualTo(MADE + ", 1 written (TlsAlert.java was deleted)");
        assertThat(folder.resolve(ENUM)).exists();
    }

    @Test
    void aLostManifestIsWrittenAgain() throws Exception {
        run();
        Path manifest = folder.resolve("target/alertspec/manifests/generated-sources/alertspec.manifest");
        Files.delete(manifest);

        run();

        assertThat(consumer.log.get(1)).isEqualTo(MADE + ", 0 changed (TlsAlert.java is no longer listed)");
        assertThat(manifest).exists();
    }

    @Test
    void aManifestThatWasMergedOrThatAKilledRunLeftIsWrittenAgain() throws Exception {
        run();
        Path manifest = folder.resolve("target/alertspec/manifests/generated-sources/alertspec.manifest");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text + "<<<<<<< HEAD\n=======\n>>>>>>> other\n");
        run();
        assertThat(manifest).hasContent(text);
        Files.copy(manifest, folder.resolve(manifest + ".next"));

        run();

        assertThat(consumer.log.subList(1, 3))
                .containsExactly(
                        MADE + ", 0 changed (alertspec.manifest has merge conflicts)",
                        MADE + ", 0 changed (a run was killed)");
        assertThat(folder.resolve(manifest + ".next")).doesNotExist();
    }

    @Test
    void aCommittedFolderThatIsLeftForAnotherIsNamed() throws Exception {
        for (String name : List.of("gen", "gen2", "gen2")) {
            GenerateMojo mojo = consumer.from(jar, consumer.generate());
            mojo.outputDirectory = folder.resolve(name).toFile();
            mojo.outputs = List.of("enums");
            mojo.execute();
        }

        assertThat(consumer.log)
                .filteredOn(line -> line.startsWith("WARN"))
                .containsExactly("WARN the execution 'default' generates into gen no more; what it made there stays\n"
                        + "  hint: delete the files that gen/.alertspec lists with 'default', and these lines of it");
        assertThat(consumer.log.get(3)).endsWith(" in gen2, up to date");
    }

    @Test
    void aManifestThatIsLostBeforeTheSpecChangesIsMendedByCleaning() throws Exception {
        consumer.write(SPEC, OVERLAY);
        run();
        for (String kind : List.of("sources", "resources")) {
            Files.delete(folder.resolve("target/alertspec/manifests/generated-" + kind + "/alertspec.manifest"));
        }
        consumer.write(SPEC, OVERLAY + "remove: [export_restriction]\n");

        assertThatThrownBy(this::run)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(ENUM + " is in the way and is not listed as made by alertspec: ")
                .hasMessageEndingWith("\n  hint: run `mvn clean`, which removes all of target, then run again;"
                        + " nothing was written");
    }

    @Test
    void anEditedFileIsReportedInEveryRunAndStaysAsItIs() throws Exception {
        run();
        consumer.write(ENUM, "// mine\n");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::run)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageStartingWith(ENUM + " was changed by hand since it was generated");
        }

        assertThat(consumer.files()).containsEntry(ENUM, "// mine\n");
    }

    @Test
    void twoExecutionsInOneFolderAreBothUpToDateInTheSecondBuild() throws Exception {
        consumer.executes("one", "generate");
        consumer.executes("two", "generate");
        for (int build = 0; build < 2; build++) {
            for (String id : List.of("one", "two")) {
                GenerateMojo mojo = consumer.from(jar, consumer.as(id, consumer.generate()));
                mojo.outputs = List.of("enums");
                mojo.packageName = "com.acme." + id;
                mojo.execute();
            }
        }

        assertThat(consumer.log.subList(2, 4)).allMatch(line -> line.endsWith(", up to date"));
    }

    @Test
    void aGoalThatFollowsAnotherBranchRemovesWhatThatMade() throws Exception {
        run();
        Path stamp = folder.resolve("target/alertspec/default/generate.stamp");
        String before = Files.readString(stamp);
        GenerateMojo mojo = consumer.from(jar, consumer.generate());
        mojo.outputs = List.of("enums", "lookup", "recogniser");
        mojo.execute();
        Files.writeString(stamp, before);

        run();

        assertThat(consumer.log.get(2)).contains(" removed (").endsWith(" is no longer generated)");
    }

    private void run() throws Exception {
        consumer.from(jar, consumer.generate()).execute();
    }
}
