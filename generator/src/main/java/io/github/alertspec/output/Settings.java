package io.github.alertspec.output;

import io.github.alertspec.diagnostic.Nearest;
import io.github.alertspec.spec.AlertSpec;
import io.github.alertspec.spec.Stack;
import io.github.alertspec.text.JavaNames;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a user may choose about the generated files.
 *
 * @param sourceName the spec as generated files name it: a file name without folders, or {@code tls}
 * @param packageName the package of generated Java
 * @param typeName the name of the enum; its companions follow from it
 * @param release the Java release the consumer compiles for; generated code is Java 8 and works in every later one
 * @param encoding of generated Java and docs; data files are UTF-8
 * @param stacks the ids of the stacks whose names are compiled in; empty means all
 * @param generatedAnnotation the whole name of an annotation to put on generated types, if any; it has a {@code value} that
 *     takes a text, as every {@code Generated} of the JDK does
 * @param docs what may be chosen about docs alone
 * @param fixtures what may be chosen about test fixtures alone
 */
public record Settings(
        String sourceName,
        String packageName,
        String typeName,
        int release,
        Charset encoding,
        List<String> stacks,
        Optional<String> generatedAnnotation,
        DocsSettings docs,
        FixturesSettings fixtures) {
    private static final int OLDEST_RELEASE = 8;
    private static final String ALERT = "Alert";

    /** Types of java.lang that generated code names without an import, and types nested in the enum. */
    private static final Set<String> TAKEN =
            Set.of("ByBytes", "ByName", "CharSequence", "Object", "Override", "String");

    /**
     * Settings that fit any spec; which stacks it has is asked later.
     *
     * @throws InvalidSetting if a name is no name of its kind, or the release is too old
     */
    public Settings {
        stacks = List.copyOf(stacks);
        if (!JavaNames.isPackage(packageName)) {
            String legal = JavaNames.toPackage(packageName);
            throw new InvalidSetting(
                    "packageName '" + packageName + "' is not a package",
                    legal.isEmpty() ? "write a name such as com.acme.tls" : "write " + legal);
        }
        if (packageName.equals("java") || packageName.startsWith("java.")) {
            throw new InvalidSetting(
                    "packageName '" + packageName + "' belongs to the JDK", "write a name such as com.acme.tls");
        }
        if (!JavaNames.isType(typeName)) {
            throw new InvalidSetting(
                    "typeName '" + typeName + "' is not a type's name", "write a name such as TlsAlert");
        }
        if (TAKEN.contains(typeName)) {
            throw new InvalidSetting(
                    "typeName '" + typeName + "' is taken by a type that generated code uses",
                    "write a name such as TlsAlert");
        }
        if (release < OLDEST_RELEASE) {
            throw new InvalidSetting(
                    "release " + release + " is older than generated code can be", "compile for Java 8 or later");
        }
        if (!encoding.canEncode()) {
            throw new InvalidSetting("encoding '" + encoding + "' can be read but not written", "use UTF-8");
        }
        if (generatedAnnotation.isPresent() && !isWholeName(generatedAnnotation.get())) {
            throw new InvalidSetting(
                    "generatedAnnotation '" + generatedAnnotation.get() + "' is not the whole name of a type",
                    "write one such as jakarta.annotation.Generated");
        }
    }

    /** Settings with the default fixtures. */
    public Settings(
            String sourceName,
            String packageName,
            String typeName,
            int release,
            Charset encoding,
            List<String> stacks,
            Optional<String> generatedAnnotation,
            DocsSettings docs) {
        this(
                sourceName,
                packageName,
                typeName,
                release,
                encoding,
                stacks,
                generatedAnnotation,
                docs,
                FixturesSettings.DEFAULT);
    }

    /** With its package: generated code cannot import a type that has none. */
    private static boolean isWholeName(String name) {
        return JavaNames.isPackage(name) && name.indexOf('.') > 0;
    }

    /** The name of a companion type: the enum's name without a final {@code Alert}, then this. */
    public String companion(String suffix) {
        String prefix = typeName.endsWith(ALERT) ? typeName.substring(0, typeName.length() - ALERT.length()) : typeName;
        return prefix + suffix;
    }

    /**
     * The stacks of a spec whose names are compiled in.
     *
     * @throws InvalidSetting if one is chosen that the spec does not have
     */
    public List<Stack> stacksOf(AlertSpec spec) {
        return stacksOf(spec, stacks, sourceName);
    }

    /**
     * The stacks of a spec with these ids, or all where there is none.
     *
     * @param sourceName the spec as a message names it
     * @throws InvalidSetting if one is chosen that the spec does not have
     */
    public static List<Stack> stacksOf(AlertSpec spec, List<String> ids, String sourceName) {
        List<String> known = spec.stacks().stream().map(Stack::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new InvalidSetting("there is no stack '" + id + "' in " + sourceName, Nearest.hint(id, known));
            }
        }
        return spec.stacks().stream()
                .filter(stack -> ids.isEmpty() || ids.contains(stack.id()))
                .toList();
    }
}
