package io.github.alertspec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Source;
import io.github.alertspec.spec.SpecReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Everything that is generated follows from the spec as it was read: where two of them are not equal, the bytes may differ, and
 * then a comparison must not be empty.
 */
class NothingIsOverlookedTest {
    /** A value that is one of these may be another of the same line; a text may have one letter more. */
    private static final List<Set<String>> CHOICES = List.of(
            Set.of("fatal", "warning", "either"),
            Set.of("always", "when_fatal", "never"),
            Set.of("client", "server", "both"),
            Set.of("assigned", "reserved", "deprecated", "private"),
            Set.of("text", "short", "reason", "constant"),
            Set.of("alert", "unspecified", "nothing"),
            Set.of("received", "sent", "nearby"));

    /** Each value of a spec changed or left out, and each two neighbours of a list in the other order. */
    @Test
    void specsThatAreNotEqualDiffer() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/golden/six-alerts.yaml"));
        AlertSpec before = read(text).orElseThrow();
        List<String> edits = new ArrayList<>();
        Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        collect(text, root, edits);
        int changed = 0;
        for (String edited : edits) {
            Optional<AlertSpec> after = read(edited);
            if (after.isPresent() && !after.get().equals(before)) {
                changed++;
                assertThat(Differences.between("before", before, "after", after.get())
                                .all())
                        .as(edited)
                        .isNotEmpty();
            }
        }
        assertThat(changed).isGreaterThan(300);
    }

    private static void collect(String text, Node node, List<String> edits) {
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue();
            edits.add(with(text, scalar, value + "x"));
            edits.add(with(text, scalar, value + "9"));
            CHOICES.stream()
                    .filter(choices -> choices.contains(value))
                    .flatMap(Set::stream)
                    .forEach(other -> edits.add(with(text, scalar, other)));
        } else if (node instanceof SequenceNode list) {
            List<Node> items = list.getValue();
            for (int i = 0; i < items.size(); i++) {
                collect(text, items.get(i), edits);
                if (i > 0) {
                    edits.add(swapped(text, items.get(i - 1), items.get(i)));
                }
            }
        } else if (node instanceof MappingNode map) {
            for (NodeTuple pair : map.getValue()) {
                collect(text, pair.getValueNode(), edits);
                edits.add(text.substring(0, start(pair.getKeyNode()))
                        + text.substring(end(pair.getValueNode())).replaceFirst("^, ", ""));
            }
        }
    }

    private static String with(String text, Node node, String value) {
        return text.substring(0, start(node)) + value + text.substring(end(node));
    }

    private static String swapped(String text, Node first, Node second) {
        return text.substring(0, start(first))
                + text.substring(start(second), end(second))
                + text.substring(end(first), start(second))
                + text.substring(start(first), end(first))
                + text.substring(end(second));
    }

    private static int start(Node node) {
        return node.getStartMark().getIndex();
    }

    private static int end(Node node) {
        return node.getEndMark().getIndex();
    }

    private static Optional<AlertSpec> read(String text) {
        return SpecReader.create()
                .read(Source.of("spec.yaml", text.getBytes(StandardCharsets.UTF_8)), new Diagnostics());
    }
}
