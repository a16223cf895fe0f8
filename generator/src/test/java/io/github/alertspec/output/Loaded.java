package io.github.alertspec.output;

import io.github.alertspec.Generator;
import io.github.alertspec.spec.AlertSpec;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Generated classes, compiled and loaded, and called by name as a consumer's source would call them. */
public final class Loaded {
    private static final Map<List<Object>, Method> METHODS = new HashMap<>();

    private final Compiled.RecordingLoader loader;
    private final String packageName;

    private final Compiled compiled;

    private Loaded(Compiled compiled, String packageName) {
        this.compiled = compiled;
        this.loader = compiled.loader();
        this.packageName = packageName;
    }

    public static Loaded of(AlertSpec spec, Path directory) {
        return of(Specs.generate(spec, Specs.settings()), directory);
    }

    /** The enum and the types that it answers in, and nothing else. */
    public static Loaded enums(AlertSpec spec, Path directory) {
        List<Output> enums = Outputs.installed().named(List.of("enums"));
        return of(Generator.generate(spec, enums, Specs.settings()), directory);
    }

    static Loaded of(OutputSet files, Path directory) {
        Compiled compiled = Compiled.of(Compiled.sources(files), directory, "--release", "8", "-Xlint:-options");
        if (!compiled.complaints().isEmpty()) {
            throw new AssertionError(compiled.complaints());
        }
        return new Loaded(compiled, Specs.PACKAGE);
    }

    /** A text that is no String. */
    public static CharSequence noString(String text) {
        StringBuilder builder = new StringBuilder();
        builder.append(text);
        return builder;
    }

    /** The same classes, not loaded yet. */
    public Loaded again() {
        return new Loaded(compiled, packageName);
    }

    /** What is wrong with one more source that uses these classes. */
    public List<String> compile(String type, String source, Path directory) {
        Map<String, String> sources = Map.of(packageName.replace('.', '/') + "/" + type + ".java", source);
        return Compiled.of(
                        sources, directory, "-classpath", compiled.directory().toString())
                .complaints();
    }

    /** The result of a static method. */
    public Object call(String type, String method, @Nullable Object... arguments) {
        return invoke(type(type), null, method, arguments);
    }

    /** The result of a method of an object. */
    public static Object get(Object target, String method, @Nullable Object... arguments) {
        Class<?> type = target instanceof Enum<?> constant ? constant.getDeclaringClass() : target.getClass();
        return invoke(type, target, method, arguments);
    }

    /** The texts that a method of an object answers. */
    public static List<String> texts(Object target, String method) {
        return ((List<?>) get(target, method)).stream().map(String.class::cast).toList();
    }

    public List<?> list(String type, String method, @Nullable Object... arguments) {
        return (List<?>) call(type, method, arguments);
    }

    public Optional<?> optional(String type, String method, @Nullable Object... arguments) {
        return (Optional<?>) call(type, method, arguments);
    }

    public Object[] constants(String type) {
        return type(type).getEnumConstants();
    }

    public Object constant(String type, String name) {
        return Arrays.stream(constants(type))
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The names of the classes loaded so far, without their package. */
    public List<String> loaded() {
        return loader.loaded().stream()
                .map(name -> name.substring(packageName.length() + 1))
                .toList();
    }

    public Class<?> type(String name) {
        try {
            return Class.forName(packageName + "." + name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Method method(Class<?> type, String name, int parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no method " + name));
    }

    private static Object invoke(Class<?> type, @Nullable Object target, String name, @Nullable Object... arguments) {
        try {
            return METHODS.computeIfAbsent(
                            List.of(type, name, arguments.length), key -> method(type, name, arguments.length))
                    .invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type.getSimpleName() + "." + name + " threw " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
