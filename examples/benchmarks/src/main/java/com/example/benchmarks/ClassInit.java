package com.example.benchmarks;

import com.example.tls.TlsAlert;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What the first lookup of a program costs, in JVMs that have just started: from the question to the answer, with all
 * classes that this loads and initialises, and the heap that is still in use after a full collection.
 *
 * <p>All candidates are compiled by the same compiler and read from the same folder. Stack names are in none of them.
 */
final class ClassInit {
    private static final String PROBE =
            """
            package com.example.init;

            public final class %1$s {
                static Object answer;

                public static void main(String[] arguments) {
                    boolean text = arguments[0].equals("text");
                    heap(); // whose own classes are loaded once
                    long heap = heap();
                    long start = System.nanoTime();
                    answer = text ? (Object) %3$s : %2$s;
                    long nanos = System.nanoTime() - start;
                    System.out.println(nanos);
                    System.out.println(heap() - heap);
                }

                private static long heap() {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    return runtime.totalMemory() - runtime.freeMemory();
                }
            }
            """;

    private ClassInit() {}

    /** Starts every probe once a round, in turn, so that a busy moment of the machine meets them all. */
    static Figures measure(int rounds) {
        try {
            Path folder = Files.createTempDirectory("class-init");
            try {
                compile(folder);
                Figures figures = new Figures();
                for (int round = 0; round < rounds; round++) {
                    run(folder, "Generated", true, figures);
                    for (PlainEnum plain : PlainEnum.values()) {
                        run(folder, plain.typeName() + "Probe", plain.hasTexts(), figures);
                    }
                }
                return figures;
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void compile(Path folder) throws IOException, URISyntaxException {
        copyGenerated(folder);
        List<Path> sources = new ArrayList<>();
        sources.add(source(
                folder,
                "Generated",
                PROBE.formatted(
                        "Generated",
                        "com.example.tls.TlsAlert.ofCode(40)",
                        "com.example.tls.TlsAlert.ofCode(40).get().summary()")));
        for (PlainEnum plain : PlainEnum.values()) {
            String probe = plain.typeName() + "Probe";
            String lookup = plain.typeName() + ".ofCode(40)";
            sources.add(source(folder, plain.typeName(), plain.source()));
            sources.add(source(
                    folder, probe, PROBE.formatted(probe, lookup, lookup + (plain.hasTexts() ? ".summary" : ""))));
        }
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp", folder.toString()));
        sources.forEach(file -> arguments.add(file.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("the probes do not compile");
        }
    }

    private static Path source(Path folder, String type, String text) throws IOException {
        return Files.writeString(folder.resolve(type + ".java"), text);
    }

    /** The generated classes as the build compiled them, out of the jar or folder that they are in. */
    private static void copyGenerated(Path folder) throws IOException, URISyntaxException {
        URI classes = TlsAlert.class.getResource("TlsAlert.class").toURI();
        if (classes.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(classes, java.util.Map.of())) {
                copy(jar.getPath("com/example/tls"), folder);
            }
        } else {
            copy(Path.of(classes).getParent(), folder);
        }
    }

    private static void copy(Path classes, Path folder) throws IOException {
        Path target = Files.createDirectories(folder.resolve("com/example/tls"));
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void run(Path folder, String probe, boolean texts, Figures figures)
            throws IOException, InterruptedException {
        for (String question : texts ? List.of("code", "text") : List.of("code")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            folder.toString(),
                            "com.example.init." + probe,
                            question)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] lines = new String(process.getInputStream().readAllBytes()).split("\\R");
            if (process.waitFor() != 0 || lines.length != 2) {
                throw new IllegalStateException(probe + " failed: " + String.join(" ", lines));
            }
            String name = "ClassInit." + probe.replace("Probe", "") + "." + question;
            figures.add(name, Double.parseDouble(lines[0]) / 1000, Double.parseDouble(lines[1]) / 1024);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
