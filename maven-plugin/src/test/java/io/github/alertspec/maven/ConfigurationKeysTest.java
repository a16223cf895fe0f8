package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no goal takes, wherever a pom may write it. */
class ConfigurationKeysTest {
    private final MavenProject project = new MavenProject();
    private final List<String> warnings = new ArrayList<>();
    private final Log log = new SystemStreamLog() {
        @Override
        public void warn(CharSequence content) {
            warnings.add(content.toString());
        }
    };
    private MojoExecution execution;

    @BeforeEach
    void aGoalOfTheCommandLineWithOneParameter() throws Exception {
        Parameter parameter = new Parameter();
        parameter.setName("typeName");
        parameter.setExpression("${alertspec.typeName}");
        PluginDescriptor plugin = new PluginDescriptor();
        plugin.setGroupId("io.github.alertspec");
        plugin.setArtifactId("alertspec-maven-plugin");
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("generate");
        goal.setPluginDescriptor(plugin);
        goal.addParameter(parameter);
        plugin.addMojo(goal);
        execution = new MojoExecution(goal, "default-cli", MojoExecution.Source.CLI);
        project.setBuild(new Build());
    }

    @Test
    void aKeyOfPluginManagementIsLookedAtToo() throws Exception {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(new Xpp3Dom("typeNmae"));
        Plugin managed = managed("edge");
        managed.setConfiguration(configuration);
        project.getBuild().setPluginManagement(management(managed));

        refuses("there is no parameter 'typeNmae'\n  hint: did you mean 'typeName'?");
    }

    @Test
    void aPropertyOfThePomIsLookedAtToo() throws Exception {
        project.getProperties().setProperty("alertspec.version", "1.0");
        project.getProperties().setProperty("alertspec.typeName", "Alert");
        ConfigurationKeys.refuseUnknown(execution, project, null, log);
        assertThat(warnings).isEmpty();

        // It may be a variable of the author's, so it stops nothing.
        project.getProperties().setProperty("alertspec.typeNmae", "Alert");
        ConfigurationKeys.refuseUnknown(execution, project, null, log);
        assertThat(warnings)
                .containsExactly(
                        "there is no property 'alertspec.typeNmae'\n  hint: did you mean 'alertspec.typeName'?");
    }

    @Test
    void anExecutionThatThePomDoesNotHaveIsRefused() throws Exception {
        assertThat(Executions.areElsewhere(execution, project, null)).isFalse();

        MojoExecution misspelt = new MojoExecution(execution.getMojoDescriptor(), "edgee", MojoExecution.Source.CLI);
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> Executions.areElsewhere(misspelt, project, null))
                .withMessageStartingWith("there is no execution 'edgee' of this plugin in the POM\n  hint: ");
    }

    @Test
    void anExecutionOfPluginManagementIsOne() throws Exception {
        project.getBuild().setPluginManagement(management(managed("edge")));

        assertThat(Executions.areElsewhere(calledAs("edge"), project, null)).isFalse();
    }

    /** Called where several modules are built, a goal meets them all. */
    @Test
    void anExecutionOfAnotherModuleIsLeftToThat() throws Exception {
        MavenProject other = new MavenProject();
        other.setBuild(new Build());
        other.getBuild().addPlugin(managed("edge"));
        MavenSession session = session(project, other);

        assertThat(Executions.areElsewhere(calledAs("edge"), project, session)).isTrue();
        assertThat(Executions.areElsewhere(calledAs("edge"), other, session)).isFalse();
    }

    /** What it made is not for others to remove in a build without the profile. */
    @Test
    void anExecutionOfAProfileThatIsNotActiveIsThere() {
        Profile profile = new Profile();
        profile.setBuild(new Build());
        profile.getBuild().addPlugin(managed("edge"));
        Model written = new Model();
        written.addProfile(profile);
        project.setOriginalModel(written);

        assertThat(new Executions(project).ids()).isEmpty();
        assertThat(new Executions(project).everywhere()).containsExactly("edge");
    }

    private MojoExecution calledAs(String id) {
        return new MojoExecution(execution.getMojoDescriptor(), id, MojoExecution.Source.CLI);
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session(MavenProject... projects) {
        MavenSession session =
                new MavenSession(null, null, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
        session.setProjects(List.of(projects));
        return session;
    }

    private static Plugin managed(String id) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.alertspec");
        plugin.setArtifactId("alertspec-maven-plugin");
        PluginExecution one = new PluginExecution();
        one.setId(id);
        plugin.addExecution(one);
        return plugin;
    }

    private static PluginManagement management(Plugin plugin) {
        PluginManagement management = new PluginManagement();
        management.addPlugin(plugin);
        return management;
    }

    private void refuses(String message) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> ConfigurationKeys.refuseUnknown(execution, project, null, log))
                .withMessage(message);
    }
}
