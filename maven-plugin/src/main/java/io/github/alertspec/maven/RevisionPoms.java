package io.github.alertspec.maven;

import io.github.alertspec.spec.Coordinates;
import io.github.alertspec.spec.GitShow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The pom of a module and those of its parents in the same repository, as they stood in a revision. They are read, not built:
 * what a parent from elsewhere, an imported pom or a profile says is not known.
 */
final class RevisionPoms {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern LITERAL = Pattern.compile("(?!LATEST$|RELEASE$)[\\w.+-]+");

    /** That of the module first. */
    private final List<Model> models;

    private RevisionPoms(List<Model> models) {
        this.models = models;
    }

    /** Those that can be read, up to the first that cannot. */
    static RevisionPoms read(GitShow git, String revision, String path) throws IOException {
        List<Model> models = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            Optional<Model> model = model(git, revision, next.get());
            if (model.isEmpty() || !(models.isEmpty() || isParent(model.get(), models.get(models.size() - 1)))) {
                break;
            }
            models.add(model.get());
            next = parent(model.get(), next.get());
        }
        return new RevisionPoms(models);
    }

    private static Optional<Model> model(GitShow git, String revision, String path) throws IOException {
        byte[] bytes;
        try {
            bytes = git.read(revision, path).bytes();
        } catch (GitShow.Failed e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MavenXpp3Reader().read(new ByteArrayInputStream(bytes), false));
        } catch (XmlPullParserException | IOException e) {
            return Optional.empty();
        }
    }

    /** Another pom in this place is none: Maven then takes the parent from a repository. */
    private static boolean isParent(Model model, Model child) {
        Parent named = child.getParent();
        return named.getArtifactId().equals(model.getArtifactId())
                && named.getGroupId().equals(groupId(model))
                && named.getVersion().equals(version(model));
    }

    private static Optional<String> parent(Model model, String path) {
        return Optional.ofNullable(model.getParent())
                .map(Parent::getRelativePath)
                .filter(relative -> !relative.isEmpty())
                .map(relative -> relative.endsWith(".xml") ? relative : relative + "/pom.xml")
                .map(relative -> Path.of(path).resolveSibling(relative).normalize())
                .map(found -> found.toString().replace('\\', '/'));
    }

    /** The version of a dependency; empty where these poms alone do not tell. */
    Optional<String> version(Coordinates artifact) {
        if (models.stream()
                .flatMap(model -> model.getProfiles().stream())
                .flatMap(profile -> Stream.concat(dependencies(profile), managed(profile)))
                .anyMatch(each -> is(each, artifact))) {
            return Optional.empty();
        }
        return Stream.concat(
                        models.stream().flatMap(RevisionPoms::dependencies),
                        models.stream().flatMap(RevisionPoms::managed))
                .filter(each -> is(each, artifact) && each.getVersion() != null)
                .map(each -> filled(each.getVersion()))
                .findFirst()
                .filter(version -> LITERAL.matcher(version).matches());
    }

    private boolean is(Dependency dependency, Coordinates artifact) {
        return filled(dependency.getGroupId()).equals(artifact.groupId())
                && filled(dependency.getArtifactId()).equals(artifact.artifactId());
    }

    private static Stream<Dependency> dependencies(ModelBase model) {
        return model.getDependencies().stream();
    }

    private static Stream<Dependency> managed(ModelBase model) {
        return model.getDependencyManagement() == null
                ? Stream.empty()
                : model.getDependencyManagement().getDependencies().stream();
    }

    /** With the properties that these poms set put in; one that they do not set stays as it is. */
    private String filled(String text) {
        return PROPERTY.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(property(found.group(1)).orElse(found.group())));
    }

    private Optional<String> property(String name) {
        Model module = models.get(0);
        return switch (name) {
            case "project.version" -> Optional.ofNullable(version(module));
            case "project.groupId" -> Optional.ofNullable(groupId(module));
            default ->
                models.stream()
                        .map(model -> model.getProperties().getProperty(name))
                        .filter(Objects::nonNull)
                        .findFirst();
        };
    }

    private static String version(Model model) {
        return model.getVersion() == null && model.getParent() != null
                ? model.getParent().getVersion()
                : model.getVersion();
    }

    private static String groupId(Model model) {
        return model.getGroupId() == null && model.getParent() != null
                ? model.getParent().getGroupId()
                : model.getGroupId();
    }
}
