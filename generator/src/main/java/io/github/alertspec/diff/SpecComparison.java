package io.github.alertspec.diff;

import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Form;
import io.github.alertspec.spec.NameKind;
import io.github.alertspec.spec.ProtocolVersion;
import io.github.alertspec.spec.Reference;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.spec.WireVersion;
import io.github.alertspec.spec.Word;
import io.github.alertspec.spec.WordKind;
import io.github.alertspec.text.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through two specs part by part. */
final class SpecComparison {
    private final AlertSpec before;
    private final AlertSpec after;

    SpecComparison(AlertSpec before, AlertSpec after) {
        this.before = before;
        this.after = after;
    }

    List<Difference> differences() {
        List<Difference> found = new ArrayList<>(new AlertComparison(before, after).differences());
        found.addAll(new Pairs<>(before.protocols(), after.protocols(), ProtocolVersion::id, ProtocolVersion::wire)
                .each(SpecComparison::gone, SpecComparison::came, SpecComparison::compare));
        found.addAll(new Pairs<>(before.stacks(), after.stacks(), Stack::id, stack -> Optional.empty())
                .each(SpecComparison::gone, SpecComparison::came, SpecComparison::compare));
        found.addAll(whole());
        return found;
    }

    private static List<Difference> gone(ProtocolVersion protocol) {
        return new Aspects(Difference.Subject.PROTOCOL, protocol.id())
                .went(
                        JavaNames.protocolConstant(protocol.id()),
                        Optional.empty(),
                        Category.SOURCE,
                        Category.BINARY,
                        Category.SEMANTIC)
                .found();
    }

    private static List<Difference> came(ProtocolVersion protocol) {
        return new Aspects(Difference.Subject.PROTOCOL, protocol.id())
                .came(JavaNames.protocolConstant(protocol.id()), AlertComparison.EXHAUSTIVE, Category.SEMANTIC)
                .found();
    }

    private static List<Difference> compare(ProtocolVersion old, ProtocolVersion now) {
        return new Aspects(Difference.Subject.PROTOCOL, now.id())
                .compare("wire version", wire(old), wire(now), Category.WIRE)
                .compare("id", old.id(), now.id(), Category.SOURCE, Category.BINARY, Category.SEMANTIC)
                .compare("title", old.title(), now.title(), Category.DOCS)
                .compare("references", titles(old.references()), titles(now.references()), Category.DOCS)
                .found();
    }

    private static List<Difference> gone(Stack stack) {
        return new Aspects(Difference.Subject.STACK, stack.id())
                .went(stack.title(), Optional.empty(), Category.SEMANTIC)
                .found();
    }

    private static List<Difference> came(Stack stack) {
        return new Aspects(Difference.Subject.STACK, stack.id())
                .came(stack.title(), Optional.empty(), Category.SEMANTIC)
                .found();
    }

    private static List<Difference> compare(Stack old, Stack now) {
        return new Aspects(Difference.Subject.STACK, now.id())
                .compare("title", old.title(), now.title(), Category.DOCS)
                .compare("about", old.about().orElse(""), now.about().orElse(""), Category.DOCS)
                .found();
    }

    /** What belongs to no single entry. The name is part of the path of the data files. */
    private List<Difference> whole() {
        Aspects aspects = new Aspects(Difference.Subject.SPEC, after.name())
                .compare("name", before.name(), after.name(), Category.SEMANTIC)
                .compare("title", before.title(), after.title(), Category.DOCS)
                .compare(
                        "protocols",
                        order(before.protocols(), after.protocols(), ProtocolVersion::id),
                        order(after.protocols(), before.protocols(), ProtocolVersion::id),
                        Category.SEMANTIC)
                .compare(
                        "stacks",
                        order(before.stacks(), after.stacks(), Stack::id),
                        order(after.stacks(), before.stacks(), Stack::id),
                        Category.SEMANTIC)
                .compare("forms", forms(before), forms(after), Category.SEMANTIC);
        for (WordKind kind : WordKind.values()) {
            aspects.compare("words " + kind.word(), words(before, kind), words(after, kind), Category.SEMANTIC);
        }
        return aspects.found();
    }

    /** The things that both specs have: which of them came or went is told elsewhere. */
    private static <T> String order(List<T> all, List<T> others, Function<T, String> id) {
        Set<String> known = others.stream().map(id).collect(Collectors.toSet());
        return all.stream().map(id).filter(known::contains).collect(Collectors.joining("; "));
    }

    private static String wire(ProtocolVersion protocol) {
        return protocol.wire().map(WireVersion::toString).orElse("");
    }

    private static String forms(AlertSpec spec) {
        return spec.forms().stream().map(SpecComparison::form).collect(Collectors.joining("\n"));
    }

    /** Its words, and all that goes with them where there is any. */
    private static String form(Form form) {
        String more = Stream.of(
                        form.stack().stream(),
                        Stream.of(form.says())
                                .filter(says -> says != Form.Says.ALERT)
                                .map(Word::word),
                        form.names().stream()
                                .filter(kind -> kind != NameKind.TEXT)
                                .map(Word::word),
                        form.alert().stream(),
                        form.alerts().stream(),
                        form.level().stream().map(Word::word),
                        form.direction().stream().map(Word::word),
                        form.about().stream())
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
        return String.join(" / ", form.templates()) + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private static String words(AlertSpec spec, WordKind kind) {
        return String.join(", ", spec.words().getOrDefault(kind, List.of()));
    }

    static String titles(List<Reference> references) {
        return references.stream().map(SpecComparison::title).collect(Collectors.joining("; "));
    }

    /** With the address of a document that is no RFC. */
    static String title(Reference reference) {
        return reference.title() + reference.url().map(url -> " <" + url + ">").orElse("");
    }
}
