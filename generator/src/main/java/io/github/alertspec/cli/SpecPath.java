package io.github.alertspec.cli;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.NoSuchSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecResolver;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * The jars and folders among which a spec finds the artifact that it extends. One that Maven packed says inside whose it is;
 * another is known by its name: {@code tls-alerts-1.2.jar}, {@code tls-alerts.jar}, {@code tls-alerts/target/classes}.
 */
final class SpecPath implements SpecResolver {
    private static final String OF_MAVEN = "META-INF/maven";

    private final List<Path> places;

    SpecPath(List<Path> places) {
        this.places = places;
    }

    /** As it is written: separated by commas, or as the system separates the places of a path. */
    static SpecPath of(String written) {
        return new SpecPath(Stream.of(written.split("[," + File.pathSeparator + "]"))
                .filter(place -> !place.isBlank())
                .map(place -> Path.of(place.strip()))
                .toList());
    }

    @Override
    public Source find(Coordinates artifact) throws NoSuchSpec, IOException {
        List<String> others = new ArrayList<>();
        for (Path place : places) {
            if (Files.notExists(place)) {
                throw new NoSuchSpec("there is no " + place + ", which --spec-path names", "name jars and folders");
            }
            Coordinates known = identity(place, artifact);
            boolean fits = known.groupId().equals(artifact.groupId())
                    && known.artifactId().equals(artifact.artifactId())
                    && (artifact.version().isEmpty()
                            || known.version().isEmpty()
                            || known.version().equals(artifact.version()));
            if (fits) {
                Coordinates shown = known.version().isPresent() ? known : artifact;
                return Source.ofArtifact(shown.toString(), place)
                        .orElseThrow(() -> new NoSuchSpec(
                                place + " brings no spec, or several", "a jar has it as " + Source.PUBLISHED));
            }
            others.add(place + (known.artifactId().isEmpty() ? "" : " is " + known));
        }
        throw new NoSuchSpec(
                others.isEmpty()
                        ? artifact + " is not to be found without --spec-path"
                        : "nothing that --spec-path names is " + artifact + ": " + String.join(", ", others),
                others.isEmpty()
                        ? "add --spec-path with the jar or the folder that has it"
                        : "add its jar, or the folder with " + Source.PUBLISHED + " in it");
    }

    /** What a jar or folder says it is; where it says nothing, what is asked for if its name fits, and else nothing. */
    private static Coordinates identity(Path place, Coordinates asked) throws IOException {
        if (Files.isDirectory(place)) {
            return inside(place, place, asked);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return inside(place, jar.getPath("/"), asked);
        } catch (ProviderNotFoundException | ZipException e) {
            throw (IOException) new FileSystemException(place.toString(), null, "is no jar").initCause(e);
        }
    }

    private static Coordinates inside(Path place, Path root, Coordinates asked) throws IOException {
        List<Path> packed = List.of();
        if (Files.isDirectory(root.resolve(OF_MAVEN))) {
            try (Stream<Path> all = Files.walk(root.resolve(OF_MAVEN))) {
                packed = all.filter(file -> file.endsWith("pom.properties")).toList();
            }
        }
        if (packed.size() == 1) {
            Properties told = new Properties();
            try (Reader reader = Files.newBufferedReader(packed.get(0))) {
                told.load(reader);
            }
            return Coordinates.parse(told.getProperty("groupId") + ":" + told.getProperty("artifactId") + ":"
                            + told.getProperty("version"))
                    .orElse(asked);
        }
        return isNamedFor(asked, place) ? asked : new Coordinates("", "", asked.version());
    }

    private static boolean isNamedFor(Coordinates asked, Path place) {
        Path whole = place.toAbsolutePath().normalize();
        int built = whole.endsWith(Path.of("target", "classes")) ? 2 : 0;
        int last = whole.getNameCount() - 1 - built;
        String name = last < 0 ? "" : whole.getName(last).toString();
        String withVersion = asked.artifactId()
                + asked.version().map(version -> "-" + version).orElse("");
        boolean anyVersion =
                asked.version().isEmpty() && name.matches("\\Q" + asked.artifactId() + "\\E-[0-9].*\\.jar");
        return anyVersion
                || Stream.of(asked.artifactId(), withVersion)
                        .anyMatch(fit -> name.equals(fit) || name.equals(fit + ".jar"));
    }
}
