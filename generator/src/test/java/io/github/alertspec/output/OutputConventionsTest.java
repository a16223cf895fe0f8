package io.github.alertspec.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.alertspec.spec.AlertSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An output's package, its {@code name()}, its golden folder and its README heading are one word; whoever adds an output
 * and forgets a step is told which.
 *
 * <p>The README is looked for where the repository has it. A copy of this module without the repository around it has
 * none, and then nothing is asked of it.
 */
class OutputConventionsTest {
    private static final String PACKAGE = "io.github.alertspec.output";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(PACKAGE);
    private static final Path SERVICES = Path.of("src/main/resources/META-INF/services/" + Output.class.getName());
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path README = Path.of("../README.md");

    @Test
    void noStepOfAddingAnOutputIsForgotten() throws Exception {
        for (Class<?> type : outputs()) {
            Output output = (Output) type.getConstructor().newInstance();
            assertThat(forgotten(output, services(), folders(GOLDEN), readme())).isEmpty();
        }
    }

    @Test
    void everyPackageBelowOutputIsAnOutput() throws Exception {
        TreeSet<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        packages.remove(PACKAGE);
        assertThat(outputs().stream().map(Class::getPackageName)).containsExactlyElementsOf(packages);
    }

    @Test
    void everyServicesLineAndGoldenFolderBelongsToAnOutput() throws Exception {
        List<Class<?>> outputs = outputs();
        assertThat(services())
                .containsExactlyInAnyOrderElementsOf(
                        outputs.stream().map(Class::getName).toList());
        List<String> words =
                outputs.stream().map(OutputConventionsTest::lastPart).toList();
        assertThat(folders(GOLDEN)).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void anOutputSaysInOneLineWhatItMakes() {
        for (Output output : Outputs.installed().all()) {
            assertThat(output.about())
                    .as(output.name())
                    .isNotBlank()
                    .doesNotContain("\n")
                    .hasSizeLessThanOrEqualTo(100);
        }
    }

    @Test
    void whatIsForgottenIsNamed() {
        String type = Forgetful.class.getName();
        assertThat(forgotten(new Forgetful(), List.of(), List.of(), Optional.of("# alertspec\n\n## forgetfulness\n")))
                .containsExactly(
                        "output 'forgetful' is in package output: move it to output/forgetful",
                        "output 'forgetful' is not listed: add the line " + type + " to META-INF/services/"
                                + Output.class.getName(),
                        "output 'forgetful' has no golden files: run GoldenTest with -Dalertspec.updateGolden=true",
                        "output 'forgetful' is not in the README: add a heading that begins with 'forgetful'");
        assertThat(forgotten(
                        new Forgetful(),
                        List.of(type),
                        List.of("forgetful"),
                        Optional.of("### `forgetful`: nothing\n")))
                .containsExactly("output 'forgetful' is in package output: move it to output/forgetful");
        assertThat(forgotten(new Forgetful(), List.of(type), List.of("forgetful"), Optional.empty()))
                .hasSize(1);
    }

    private static List<String> forgotten(
            Output output, List<String> services, List<String> golden, Optional<String> readme) {
        String word = output.name();
        String folder = lastPart(output.getClass());
        List<String> steps = new ArrayList<>();
        if (!folder.equals(word)) {
            steps.add("output '" + word + "' is in package " + folder + ": move it to output/" + word);
        }
        if (!services.contains(output.getClass().getName())) {
            steps.add("output '" + word + "' is not listed: add the line "
                    + output.getClass().getName() + " to META-INF/services/" + Output.class.getName());
        }
        if (!golden.contains(word)) {
            steps.add("output '" + word + "' has no golden files: run GoldenTest with -Dalertspec.updateGolden=true");
        }
        Pattern heading = Pattern.compile("(?m)^#{1,6} +`?" + Pattern.quote(word) + "(?![A-Za-z0-9_-])");
        if (readme.isPresent() && !heading.matcher(readme.get()).find()) {
            steps.add("output '" + word + "' is not in the README: add a heading that begins with '" + word + "'");
        }
        return steps;
    }

    private static String lastPart(Class<?> type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    /** Every output there is a class for, listed or not. */
    private static List<Class<?>> outputs() throws ClassNotFoundException {
        List<Class<?>> outputs = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            if (type.isAssignableTo(Output.class) && !type.isInterface()) {
                outputs.add(Class.forName(type.getName()));
            }
        }
        outputs.sort(java.util.Comparator.comparing(Class::getName));
        return outputs;
    }

    private static List<String> services() throws IOException {
        return Files.readAllLines(SERVICES).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> folders(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }

    private static Optional<String> readme() throws IOException {
        return Files.exists(README) ? Optional.of(Files.readString(README)) : Optional.empty();
    }

    /** An output for which every step was forgotten. */
    private static final class Forgetful implements Output {
        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public String about() {
            return "nothing";
        }

        @Override
        public Destination.Scope scope() {
            return Destination.Scope.MAIN;
        }

        @Override
        public List<OutputFile> emit(AlertSpec spec, Settings settings) {
            return List.of();
        }
    }
}
