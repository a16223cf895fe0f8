package io.github.alertspec.spec;

import io.github.alertspec.diagnostic.Diagnostics;
import io.github.alertspec.diagnostic.Location;
import io.github.alertspec.diagnostic.Quotation;
import io.github.alertspec.diagnostic.Rule;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads the plain part of YAML that a spec may use, which includes JSON; the sole user of snakeyaml.
 *
 * <p>It listens to the parser's events rather than composing nodes, because an alias, a tag and a second document are
 * still visible there.
 */
final class TreeReader {
    private static final int MAX_DEPTH = 12;

    /** The parser takes time that grows with the square of the depth. */
    private static final int HOPELESS_DEPTH = 100;

    private final String file;
    private final Diagnostics diagnostics;
    private final Map<String, Location> anchors = new HashMap<>();
    private Iterator<Event> events = List.<Event>of().iterator();
    private Location last;

    TreeReader(String file, Diagnostics diagnostics) {
        this.file = file;
        this.last = Location.startOf(file);
        this.diagnostics = diagnostics;
    }

    /** The one document of the text, or nothing where there is none or its syntax is wrong. */
    Optional<Tree> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(1000);
        try {
            events = new Yaml(options).parse(new StringReader(text)).iterator();
            Tree tree = null;
            while (events.hasNext()) {
                Event event = next();
                if (!(event instanceof NodeEvent node)) {
                    continue;
                }
                if (tree != null) {
                    diagnostics.report(
                            Rule.SEVERAL_DOCUMENTS,
                            at(event),
                            "a second document begins",
                            "a spec is one document; remove the line '---' and what follows it");
                    break;
                }
                tree = tree(node, 0);
            }
            if (tree == null || (tree instanceof Tree.Text only && only.isNothing())) {
                diagnostics.report(
                        Rule.EMPTY_SPEC,
                        Location.startOf(file),
                        "the spec is empty",
                        "start with 'alertspec: 1' and 'extends: tls'");
                return Optional.empty();
            }
            return Optional.of(tree);
        } catch (YAMLException e) {
            SyntaxError.report(e, last, diagnostics);
            return Optional.empty();
        } catch (HopelesslyDeep e) {
            return Optional.empty();
        }
    }

    private Tree tree(NodeEvent event, int depth) {
        refuseAnchor(event);
        if (depth > MAX_DEPTH) {
            diagnostics.report(
                    Rule.TOO_DEEP,
                    at(event),
                    "lists and mappings are nested deeper than a spec ever needs",
                    "take brackets away, or quote the text");
            skip(event);
            return new Tree.Refused(at(event));
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag(), event);
            List<Tree> items = new ArrayList<>();
            while (next() instanceof NodeEvent item) {
                items.add(tree(item, depth + 1));
            }
            return new Tree.Sequence(List.copyOf(items), at(event));
        }
        if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), event);
            return new Tree.Mapping(entries(depth), at(event));
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            boolean plain = scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
            return new Tree.Text(scalar.getValue(), plain, at(event));
        }
        refuseAlias((AliasEvent) event);
        return new Tree.Refused(at(event));
    }

    private List<Tree.Entry> entries(int depth) {
        List<Tree.Entry> entries = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        while (next() instanceof NodeEvent keyEvent) {
            Tree key = tree(keyEvent, depth + 1);
            Tree value = tree((NodeEvent) next(), depth + 1);
            if (!(key instanceof Tree.Text name) || name.isNothing()) {
                refuseKey(key);
                continue;
            }
            if (name.plain() && name.value().equals("<<")) {
                diagnostics.report(Rule.MERGE_KEY, key.at(), "'<<' merges another mapping", "write the keys out");
                continue;
            }
            Location first = seen.putIfAbsent(name.value(), key.at());
            if (first == null) {
                entries.add(new Tree.Entry(name, value));
            } else {
                diagnostics.report(
                        Rule.DUPLICATE_KEY,
                        key.at(),
                        "key " + Quotation.of(name.value()) + " stands here a second time",
                        "the first is at " + first);
            }
        }
        return List.copyOf(entries);
    }

    private void skip(Event event) {
        int open = 0;
        Event current = event;
        while (true) {
            if (current instanceof SequenceStartEvent || current instanceof MappingStartEvent) {
                open++;
            } else if (current instanceof SequenceEndEvent || current instanceof MappingEndEvent) {
                open--;
            }
            if (open == 0) {
                return;
            }
            if (open > HOPELESS_DEPTH) {
                throw new HopelesslyDeep();
            }
            current = next();
        }
    }

    private Event next() {
        Event event = events.next();
        last = at(event.getEndMark());
        return event;
    }

    private void refuseKey(Tree key) {
        if (!(key instanceof Tree.Refused)) {
            String kind = key instanceof Tree.Text ? "empty" : key.kind();
            diagnostics.report(Rule.KEY_NOT_TEXT, key.at(), "a key is " + kind, "a key is a word before ':'");
        }
    }

    private void refuseAnchor(NodeEvent event) {
        if (event.getAnchor() != null && !(event instanceof AliasEvent)) {
            anchors.put(event.getAnchor(), at(event));
            diagnostics.report(
                    Rule.ANCHOR,
                    at(event),
                    Quotation.of("&" + event.getAnchor()) + " is an anchor",
                    "remove it; a spec writes every value out");
        }
    }

    private void refuseAlias(AliasEvent event) {
        Location anchor = anchors.get(event.getAnchor());
        diagnostics.report(
                Rule.ANCHOR,
                at(event),
                Quotation.of("*" + event.getAnchor()) + " is an alias",
                anchor == null ? "quote it if it is a text" : "write out here what stands at " + anchor);
    }

    private void refuseTag(@Nullable String tag, Event event) {
        if (tag != null) {
            diagnostics.report(
                    Rule.TAG,
                    at(event),
                    Quotation.of(tag.replace("tag:yaml.org,2002:", "!!")) + " is a tag",
                    "remove it; the field gives a value its type");
        }
    }

    private Location at(Event event) {
        return at(event.getStartMark());
    }

    private Location at(Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading of a file; what is wrong with it has been reported. */
    private static final class HopelesslyDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        HopelesslyDeep() {
            super("nested too deep", null, false, false);
        }
    }
}
