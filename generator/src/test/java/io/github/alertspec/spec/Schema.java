package io.github.alertspec.spec;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The JSON Schema in the jar, applied to YAML as an editor does: by the core schema of YAML 1.2. */
final class Schema {
    private static final String RESOURCE = "alertspec.schema.json";

    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory(yaml()))
            .createValidator();
    private final URI id = validator.registerSchema(text());

    static String text() {
        try (InputStream stream = Source.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema finds wrong with a file; nothing at all where the file cannot be read as JSON data. */
    Optional<List<String>> errors(String text) {
        Node node;
        try {
            node = yaml().compose(new StringReader(text));
            if (node == null) {
                node = yaml().compose(new StringReader("null"));
            }
            List<Error> errors = validator.validate(id, node).getErrors();
            return Optional.of(errors.stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getError())
                    .toList());
        } catch (YAMLException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new CoreSchema());
    }

    /** Plain scalars as YAML 1.2 types them; snakeyaml's own resolver is one of YAML 1.1. */
    private static final class CoreSchema extends Resolver {
        private static final @Nullable String ANY = null;

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile("null|Null|NULL|~|"), ANY);
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), ANY);
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+|0x[0-9a-fA-F]+"), ANY);
            addImplicitResolver(
                    Tag.FLOAT, Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"), ANY);
        }
    }
}
