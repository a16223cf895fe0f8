package io.github.alertspec.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.output.HostileSpec;
import io.github.alertspec.output.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled form of a spec says what its YAML says. */
class CompiledSpecTest {
    static Stream<AlertSpec> specs() {
        Stream<AlertSpec> good =
                Corpus.good().stream().map(file -> Corpus.read(file).spec().orElseThrow());
        return Stream.concat(good, Stream.of(written(), HostileSpec.spec()));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void whatIsCompiledIsReadBack(AlertSpec spec) {
        AlertSpec read = CompiledSpec.read(SpecCompiler.compile(spec));

        assertThat(read).isEqualTo(spec);
        // Maps are equal in any order; outputs follow it.
        assertThat(read).hasToString(spec.toString());
    }

    @Test
    void theOneInTheJarIsThatOfTheYaml() {
        assertThat(Source.builtIn().compiled())
                .as("alerts.bin, which 'mvn compile' makes")
                .hasValue(SpecCompiler.compile(written()));
    }

    @Test
    void everyOutputIsTheSameFromEither() {
        AlertSpec compiled = CompiledSpec.read(SpecCompiler.compile(written()));

        assertThat(Specs.generate(compiled, Specs.settings()).files())
                .isNotEmpty()
                .usingRecursiveComparison()
                .isEqualTo(Specs.generate(written(), Specs.settings()).files());
    }

    @Test
    void onlyTheBuiltInSpecIsReadFromIt() {
        AlertSpec read =
                SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();

        assertThat(read).isEqualTo(written());
        assertThat(Source.of(Source.BUILT_IN, new byte[0]).compiled()).isEmpty();
        assertThat(Source.builtIn().asWritten().compiled()).isEmpty();
    }

    @Test
    void itIsWrittenOnlyWhereItChanges(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("alerts.bin");
        FileTime old = FileTime.fromMillis(0);

        SpecCompiler.main(new String[] {file.toString()});
        Files.setLastModifiedTime(file, old);
        SpecCompiler.main(new String[] {file.toString()});
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);

        Files.write(file, List.of("stale"));
        SpecCompiler.main(new String[] {file.toString()});
        assertThat(file).hasBinaryContent(SpecCompiler.compile(written()));
    }

    /** What the YAML says; a finding would be lost in the compiled form, so there may be none. */
    private static AlertSpec written() {
        Diagnostics diagnostics = new Diagnostics();
        AlertSpec spec = SpecReader.create()
                .read(Source.builtIn().asWritten(), diagnostics)
                .orElseThrow();
        assertThat(diagnostics.inFileOrder()).isEmpty();
        return spec;
    }
}
