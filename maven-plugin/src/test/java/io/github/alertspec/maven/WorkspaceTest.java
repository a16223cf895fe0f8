package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alertspec.diagnostic.Diagnostic;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Rule;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor that runs the build is told, in order, by a build context that records it. */
class WorkspaceTest {
    private static final String SPEC = "src/main/alertspec/alerts.yaml";

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Consumer consumer;

    @BeforeEach
    void aProject() {
        consumer = new Consumer(folder);
    }

    @Test
    void messagesAreClearedOnceAndThenAddedAtLineAndColumn() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\nalert: []\nstack: []\n");

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(in(context(), consumer.generate())::execute);

        assertThat(told)
                .containsExactly(
                        "removeMessages " + SPEC,
                        "addMessage " + SPEC
                                + " 4 1 a spec has no key 'alert' [unknown-key]\nhint: did you mean 'alerts'? 2 null",
                        "addMessage " + SPEC
                                + " 5 1 a spec has no key 'stack' [unknown-key]\nhint: did you mean 'stacks'? 2 null");
    }

    @Test
    void aSpecThatWasMendedLosesItsMessagesAndTheFoldersAreRead() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\n");

        in(context(), consumer.generate()).execute();

        assertThat(told)
                .containsExactly(
                        "removeMessages " + SPEC,
                        "refresh target/generated-sources/alertspec",
                        "refresh target/generated-resources/alertspec");
    }

    @Test
    void whatIsUpToDateIsNotReadAgain() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\n");
        downloaded().execute();

        in(context(), downloaded()).execute();

        assertThat(told).isEmpty();
        assertThat(consumer.log).last().asString().endsWith(", up to date");
    }

    /** The run before the mistake left a stamp that fits what is there after it. */
    @Test
    void aMistakeThatWasUndoneLosesItsMessages() throws Exception {
        String good = "alertspec: 1\nextends: tls\nname: own\n";
        consumer.write(SPEC, good);
        downloaded().execute();
        consumer.write(SPEC, good + "alert: []\n");
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(in(context(), downloaded())::execute);
        told.clear();
        consumer.write(SPEC, good);

        in(context(), downloaded()).execute();

        assertThat(told).containsExactly("removeMessages " + SPEC);
    }

    @Test
    void messagesOfAnExtendedFileAreClearedToo() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: base.yaml\nname: own\n");
        consumer.write("src/main/alertspec/base.yaml", "alertspec: 1\nextends: tls\nname: base\n");

        in(context(), consumer.reading(new ValidateMojo())).execute();

        assertThat(told).containsExactly("removeMessages " + SPEC, "removeMessages src/main/alertspec/base.yaml");
    }

    /** There is no file of that name in the workspace. */
    @Test
    void whatIsWrongInAnArtifactIsShownAtTheSpec() throws Exception {
        Workspace workspace = new Workspace(context(), null, folder);
        consumer.write(SPEC, "alertspec: 1\nextends: com.acme:base:1\n");
        workspace.begin(Path.of(SPEC));

        workspace.show(new Diagnostic(
                Rule.UNKNOWN_KEY,
                new Location("com.acme:base:1!/META-INF/alertspec/spec.yaml", 3, 1),
                "a spec has no key 'alert'",
                Optional.empty()));

        assertThat(told)
                .containsExactly(
                        "removeMessages " + SPEC,
                        "addMessage " + SPEC + " 1 1 com.acme:base:1!/META-INF/alertspec/spec.yaml:3:1:"
                                + " a spec has no key 'alert' [unknown-key] 2 null");
    }

    @Test
    void aWarningIsShownAsOne() throws Exception {
        consumer.write(
                SPEC,
                "alertspec: 1\nextends: tls\nname: own\nalerts:\n  - code: 224\n    name: ours\n    summary: One of ours.\n"
                        + "    levels: {TLS1.3: fatal}\n    references: [{document: Manual}]\n");

        in(context(), consumer.reading(new ValidateMojo())).execute();

        assertThat(told).hasSize(2);
        assertThat(told.get(1))
                .startsWith(
                        "addMessage " + SPEC + " 5 11 code 224 of alert 'ours' is unassigned in tls [unassigned-code]")
                .endsWith(" 1 null");
    }

    @Test
    void aFileWhoseSectionsWereRefreshedIsReadAgain() throws Exception {
        consumer.write("README.md", "<!-- alertspec count --><!-- /alertspec -->\n");

        in(context(), consumer.updateDocs()).execute();

        assertThat(told).containsExactly("removeMessages README.md", "refresh README.md");
    }

    /** What Maven injects on the command line logs each message that it is given; the log has it already. */
    @Test
    void onTheCommandLineNothingIsToldTwice() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\nalert: []\n");
        var older = new org.sonatype.plexus.build.incremental.DefaultBuildContext();
        GenerateMojo mojo = consumer.generate();
        DefaultBuildContext newer = new DefaultBuildContext(older);
        mojo.embed(newer, older);

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(mojo::execute);

        assertThat(consumer.log).hasSize(1);
        assertThat(new Workspace(newer, older, folder).isThere()).isFalse();
    }

    /** As Eclipse does that knows the older interface alone. */
    @Test
    void anEditorThatReplacesTheOlderInterfaceIsToldThroughTheNewerOne() throws Exception {
        consumer.write(SPEC, "alertspec: 1\nextends: tls\nname: own\nalert: []\n");
        var older = recording(org.sonatype.plexus.build.incremental.BuildContext.class);
        GenerateMojo mojo = consumer.generate();
        mojo.embed(new DefaultBuildContext(older), older);

        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(mojo::execute);

        assertThat(told).hasSize(2).first().isEqualTo("removeMessages " + SPEC);
    }

    /** A run can be up to date only where it is known which plugin makes it. */
    private GenerateMojo downloaded() throws Exception {
        consumer.write("repository/plugin.jar", "the plugin");
        return consumer.from(folder.resolve("repository/plugin.jar"), consumer.generate());
    }

    private static <M extends SpecMojo> M in(BuildContext context, M mojo) {
        mojo.embed(context, null);
        return mojo;
    }

    private BuildContext context() {
        return recording(BuildContext.class);
    }

    private <T> T recording(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    StringBuilder call = new StringBuilder(method.getName());
                    for (Object each : arguments) {
                        call.append(' ').append(each instanceof File file ? folder.relativize(file.toPath()) : each);
                    }
                    told.add(call.toString());
                    return null;
                }));
    }
}
