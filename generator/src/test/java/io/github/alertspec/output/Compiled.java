package io.github.alertspec.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Sources, compiled by the running JDK against nothing but its own modules.
 *
 * @param directory where the classes are
 * @param complaints every error and warning
 */
public record Compiled(Path directory, List<String> complaints) {
    /** The main Java sources of generated files, by path. */
    public static Map<String, String> sources(OutputSet files) {
        return files.files(Destination.MAIN_SOURCE).stream()
                .collect(Collectors.toMap(OutputFile::path, OutputFile::text, (a, b) -> a, TreeMap::new));
    }

    public static Compiled of(Map<String, String> sources, Path directory, String... options) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.US_ASCII)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
            List<SourceText> units = sources.entrySet().stream()
                    .map(source -> new SourceText(source.getKey(), source.getValue()))
                    .toList();
            List<String> all =
                    Stream.concat(Stream.of("-proc:none"), Stream.of(options)).toList();
            StringWriter other = new StringWriter();
            boolean done =
                    compiler.getTask(other, manager, found, all, null, units).call();
            List<String> complaints = new ArrayList<>(
                    found.getDiagnostics().stream().map(Object::toString).toList());
            if (!done && complaints.isEmpty()) {
                complaints.add("javac failed: " + other);
            }
            return new Compiled(directory, complaints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new loader of these classes that sees the JDK and nothing else, and remembers which classes it was asked to define. */
    public RecordingLoader loader() {
        try {
            return new RecordingLoader(directory.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads classes and remembers their names, in order. */
    public static final class RecordingLoader extends URLClassLoader {
        private final List<String> loaded = new ArrayList<>();

        private RecordingLoader(URL classes) {
            super(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Class<?> found = super.findClass(name);
            loaded.add(name);
            return found;
        }

        List<String> loaded() {
            return List.copyOf(loaded);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        private SourceText(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
