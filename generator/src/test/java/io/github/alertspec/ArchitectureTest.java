package io.github.alertspec;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may use whom. A package that does not exist yet may stand here already; one that does exist must. */
class ArchitectureTest {
    private static final String ROOT = "io.github.alertspec";

    /** By package below the root, with {@code ""} for the root itself. A package may always use itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("", Set.of("spec", "output")),
            Map.entry("diagnostic", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("runtime", Set.of()),
            Map.entry("spec", Set.of("diagnostic")),
            Map.entry("forms", Set.of("spec")),
            Map.entry("output", Set.of("spec", "forms", "text", "runtime", "diagnostic")),
            Map.entry("change", Set.of("output", "diagnostic")),
            Map.entry("report", Set.of("spec", "text", "diagnostic")),
            Map.entry("sections", Set.of("spec", "text", "diagnostic", "output")),
            Map.entry("diff", Set.of("spec", "text", "diagnostic")),
            Map.entry("explain", Set.of("spec", "forms", "text", "diagnostic", "runtime")),
            Map.entry(
                    "cli",
                    Set.of(
                            "",
                            "spec",
                            "forms",
                            "diagnostic",
                            "output",
                            "runtime",
                            "text",
                            "change",
                            "sections",
                            "diff",
                            "explain",
                            "report")));

    private static final Set<String> OF_THE_RUN =
            Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "lineSeparator");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** The peer of a consumer's tests talks over sockets and bounds its time; it never runs in a build of ours. */
    private static final DescribedPredicate<JavaClass> IS_NO_PEER =
            describe("are no part of the peer", type -> !type.getName().startsWith(ROOT + ".runtime.AlertPeer"));

    @Test
    void aPackageUsesOnlyThoseItMayUse() {
        assertThat(forbiddenUses(OURS)).isEmpty();
    }

    @Test
    void aForbiddenUseIsSeenAndNamed() {
        JavaClasses tests = new ClassFileImporter().importClasses(io.github.alertspec.text.Forbidden.class);
        assertThat(forbiddenUses(tests)).containsExactly("text.Forbidden may not use spec.Level");
    }

    @Test
    void oneOutputDoesNotUseAnother() {
        slices().matching(ROOT + ".output.(*)..")
                .should()
                .notDependOnEachOther()
                .check(OURS);
    }

    @Test
    void noTwoPackagesUseEachOther() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void sectionsUseOfTheOutputsMarkdownAlone() {
        noClasses()
                .that(resideInAPackage(ROOT + ".sections.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".output.*")
                        .and(DescribedPredicate.not(resideInAPackage(ROOT + ".output.markdown"))))
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void onlyTheSpecSeesSnakeyaml() {
        onlyIn("org.yaml..", ROOT + ".spec").check(OURS);
    }

    @Test
    void onlyOutputsSeeJavaPoet() {
        onlyIn("com.palantir.javapoet..", ROOT + ".output..").check(OURS);
    }

    @Test
    void onlyTheCommandLineSeesPicocli() {
        onlyIn("picocli..", ROOT + ".cli..").check(OURS);
    }

    @Test
    void theGeneratorNeverSeesMaven() {
        onlyIn("org.apache.maven..", "nowhere").check(OURS);
    }

    /** Paths are only names; whatever reaches the disk is in {@code java.io.File*}, {@code Files} or a channel. */
    @Test
    void filesAreReadBySourceAndChangeAndTheCommandLineAlone() {
        DescribedPredicate<JavaClass> disk = describe(
                "reach the disk",
                type -> type.getName()
                        .matches(
                                "java\\.io\\.(File.*|RandomAccessFile)|java\\.nio\\.file\\.(Files|FileSystems?|spi\\..*)"
                                        + "|java\\.nio\\.channels\\..*File.*|java\\.util\\.(zip\\.Zip[FIO].*|jar\\..*)|java\\.net\\..*"));
        noClasses()
                .that(DescribedPredicate.not(
                                resideInAPackage(ROOT + ".change..").or(resideInAPackage(ROOT + ".cli..")))
                        .and(describe("are not Source", type -> !type.getName().equals(ROOT + ".spec.Source")))
                        .and(describe("run in a build only", type -> !type.getName()
                                .matches(".*\\.(spec\\.Spec|forms\\.Form)Compiler")))
                        .and(IS_NO_PEER))
                .should()
                .dependOnClassesThat(disk)
                .check(OURS);
    }

    @Test
    void onlySourceReadsAResourceAndNothingReadsTheClockOrTheEnvironment() {
        noClasses()
                .that(describe("are not Source", (JavaClass type) -> !type.getName()
                                .equals(ROOT + ".spec.Source"))
                        .and(IS_NO_PEER))
                .should()
                .callMethodWhere(describe(
                        "asks for what differs from run to run",
                        call -> call.getName().startsWith("getResource")
                                || call.getTargetOwner().getName().startsWith("java.time.")
                                || (call.getTargetOwner().isEquivalentTo(System.class)
                                        && OF_THE_RUN.contains(call.getName()))))
                .check(OURS);
    }

    private static ArchRule onlyIn(String library, String home) {
        return noClasses()
                .that(DescribedPredicate.not(resideInAPackage(home)))
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }

    private static List<String> forbiddenUses(JavaClasses classes) {
        TreeSet<String> uses = new TreeSet<>();
        for (JavaClass user : classes) {
            Set<String> allowed = MAY_USE.get(word(user));
            if (allowed == null) {
                uses.add("package " + word(user) + " has no line in MAY_USE");
                continue;
            }
            user.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .filter(used -> used.getPackageName().startsWith(ROOT))
                    .filter(used -> !word(used).equals(word(user)) && !allowed.contains(word(used)))
                    .forEach(used -> uses.add(shortName(user) + " may not use " + shortName(used)));
        }
        return List.copyOf(uses);
    }

    /** {@code output} for {@code io.github.alertspec.output.enums.AlertEnum}. */
    private static String word(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", -1)[0];
    }

    private static String shortName(JavaClass type) {
        return type.getName().substring(ROOT.length() + 1);
    }
}
