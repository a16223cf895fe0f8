package io.github.alertspec.maven;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginManagement;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no goal takes, wherever a pom may write it. */
class ConfigurationKeysTest {
    private final MavenProject project = new MavenProject();
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
        Plugin managed = new Plugin();
        managed.setGroupId("io.github.alertspec");
        managed.setArtifactId("alertspec-maven-plugin");
        managed.setConfiguration(configuration);
        PluginManagement management = new PluginManagement();
        management.addPlugin(managed);
        project.getBuild().setPluginManagement(management);

        refuses("there is no parameter 'typeNmae'\n  hint: did you mean 'typeName'?");
    }

    @Test
    void aPropertyOfThePomIsLookedAtToo() throws Exception {
        project.getProperties().setProperty("alertspec.version", "1.0");
        project.getProperties().setProperty("alertspec.typeName", "Alert");
        ConfigurationKeys.refuseUnknown(execution, project, null);

        project.getProperties().setProperty("alertspec.typeNmae", "Alert");
        refuses("there is no property 'alertspec.typeNmae'\n  hint: did you mean 'alertspec.typeName'?");
    }

    @Test
    void anExecutionThatThePomDoesNotHaveIsRefused() throws Exception {
        Executions.refuseUnknown(execution, project);

        MojoExecution misspelt = new MojoExecution(execution.getMojoDescriptor(), "edgee", MojoExecution.Source.CLI);
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> Executions.refuseUnknown(misspelt, project))
                .withMessageStartingWith("there is no execution 'edgee' of this plugin in the POM\n  hint: ");
    }

    private void refuses(String message) {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> ConfigurationKeys.refuseUnknown(execution, project, null))
                .withMessage(message);
    }
}
