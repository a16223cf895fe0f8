package com.example.benchmarks;

import com.example.tls.TlsAlert;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.alertspec.Generator;
import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.output.DocsSettings;
import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.Outputs;
import io.github.alertspec.output.Settings;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import org.yaml.snakeyaml.Yaml;

/** Who goes the way from the spec to files in memory, or a part of it; the answer is how much was made. */
enum GeneratorPeer implements Supplier<Integer> {
    /** All of it, with the outputs that a build has if it names none. */
    SPEC_TO_FILES("spec to files") {
        @Override
        public Integer get() {
            return files(List.of("enums", "lookup"));
        }
    },
    /** The same with the recogniser. */
    WITH_RECOGNISER("spec to files with recogniser") {
        @Override
        public Integer get() {
            return files(List.of("enums", "lookup", "recogniser"));
        }
    },
    /** Only the spec, read and checked. */
    SPEC("spec read and checked") {
        @Override
        public Integer get() {
            return spec().alerts().size();
        }
    },
    /** What snakeyaml does with the same file: a floor for reading. */
    COMPOSE("snakeyaml compose alone") {
        @Override
        public Integer get() {
            try (Reader yaml =
                    new InputStreamReader(Source.class.getResourceAsStream("alerts.yaml"), StandardCharsets.UTF_8)) {
                return new Yaml().compose(yaml).getEndMark().getLine();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    },
    /** What JavaPoet takes for an enum of the same alerts with a text for each: a floor for writing. */
    JAVAPOET("JavaPoet alone, one enum") {
        @Override
        public Integer get() {
            TypeSpec.Builder type = TypeSpec.enumBuilder("PlainAlert")
                    .addModifiers(Modifier.PUBLIC)
                    .addField(FieldSpec.builder(int.class, "code", Modifier.PRIVATE, Modifier.FINAL)
                            .build())
                    .addField(FieldSpec.builder(String.class, "summary", Modifier.PRIVATE, Modifier.FINAL)
                            .build())
                    .addMethod(MethodSpec.constructorBuilder()
                            .addParameter(int.class, "code")
                            .addParameter(String.class, "summary")
                            .addStatement("this.code = code")
                            .addStatement("this.summary = summary")
                            .build());
            for (TlsAlert alert : TlsAlert.values()) {
                type.addEnumConstant(
                        alert.name(),
                        TypeSpec.anonymousClassBuilder("$L, $S", alert.code(), alert.summary())
                                .addJavadoc("$L", alert.summary())
                                .build());
            }
            return JavaFile.builder("com.example.plain", type.build())
                    .build()
                    .toString()
                    .length();
        }
    };

    private final String title;

    GeneratorPeer(String title) {
        this.title = title;
    }

    /** The name in tables. */
    String title() {
        return title;
    }

    private static AlertSpec spec() {
        return SpecReader.create().read(Source.builtIn(), new Diagnostics()).orElseThrow();
    }

    private static int files(List<String> outputs) {
        Settings settings = new Settings(
                "tls", "com.example.tls", "TlsAlert", 8, StandardCharsets.UTF_8, List.of(), Optional.empty(), DocsSettings.DEFAULT);
        return Generator.generate(spec(), Outputs.installed().named(outputs), settings).files().stream()
                .map(OutputFile::bytes)
                .mapToInt(bytes -> bytes.length)
                .sum();
    }
}
