package io.github.alertspec.maven;

import io.github.alertspec.output.InvalidSetting;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Finds the Java release that a project compiles for. */
final class ConsumerRelease {
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final int OLDEST = 8;
    private static final int MOST_DIGITS = 3;

    private ConsumerRelease() {}

    /** The configured release, else what the compiler plugin is told, else 8. */
    static int of(@Nullable String configured, MavenProject project) {
        if (configured != null) {
            return number(configured).orElseThrow(() -> noRelease(configured));
        }
        Properties properties = project.getProperties();
        List<Optional<String>> settings = List.of(
                compilerSetting(project, "release"),
                Optional.ofNullable(properties.getProperty("maven.compiler.release")),
                compilerSetting(project, "target"),
                Optional.ofNullable(properties.getProperty("maven.compiler.target")));
        for (Optional<String> setting : settings) {
            Optional<Integer> release = setting.isPresent() ? number(setting.get()) : Optional.empty();
            if (release.isPresent()) {
                return release.get();
            }
        }
        return OLDEST;
    }

    private static InvalidSetting noRelease(String configured) {
        return new InvalidSetting(
                "release '" + configured + "' is not a Java release", "write a number such as 8, 17 or 25");
    }

    private static Optional<String> compilerSetting(MavenProject project, String name) {
        Plugin compiler = project.getPlugin(COMPILER);
        if (compiler == null || !(compiler.getConfiguration() instanceof Xpp3Dom configuration)) {
            return Optional.empty();
        }
        Xpp3Dom setting = configuration.getChild(name);
        return setting == null ? Optional.empty() : Optional.ofNullable(setting.getValue());
    }

    /** {@code 17}, or {@code 1.8} for 8. */
    private static Optional<Integer> number(String text) {
        String whole = text.strip();
        String digits = whole.startsWith("1.") ? whole.substring(2) : whole;
        boolean isNumber = !digits.isEmpty() && digits.length() <= MOST_DIGITS;
        for (int i = 0; i < digits.length(); i++) {
            isNumber &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return isNumber ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }
}
