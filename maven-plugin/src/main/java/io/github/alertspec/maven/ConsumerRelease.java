package io.github.alertspec.maven;

import io.github.alertspec.output.InvalidSetting;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Finds the Java release that a project compiles for. */
final class ConsumerRelease {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final int OLDEST = 8;

    private ConsumerRelease() {}

    /** The configured release, else what the compiler plugin is told, else 8. */
    static int of(@Nullable String configured, MavenProject project) {
        if (configured != null) {
            return number(configured)
                    .orElseThrow(() -> new InvalidSetting(
                            "release '" + configured + "' is not a Java release",
                            "write a number such as 8, 17 or 25"));
        }
        Properties properties = project.getProperties();
        return Stream.of(
                        compilerSetting(project, "release"),
                        Optional.ofNullable(properties.getProperty("maven.compiler.release")),
                        compilerSetting(project, "target"),
                        Optional.ofNullable(properties.getProperty("maven.compiler.target")))
                .flatMap(Optional::stream)
                .flatMap(text -> number(text).stream())
                .findFirst()
                .orElse(OLDEST);
    }

    private static Optional<String> compilerSetting(MavenProject project, String name) {
        Plugin compiler = project.getPlugin(COMPILER);
        if (compiler == null || !(compiler.getConfiguration() instanceof Xpp3Dom configuration)) {
            return Optional.empty();
        }
        return Optional.ofNullable(configuration.getChild(name)).map(Xpp3Dom::getValue);
    }

    /** {@code 17}, or {@code 1.8} for 8. */
    private static Optional<Integer> number(String text) {
        String digits = text.strip().replaceFirst("^1\\.", "");
        return digits.matches("[0-9]{1,3}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }
}
