package io.github.alertspec.output.html;

import io.github.alertspec.forms.FormTable;
import io.github.alertspec.runtime.Recogniser;
import io.github.alertspec.runtime.RecogniserTables;
import io.github.alertspec.runtime.Recognition;
import io.github.alertspec.spec.AlertSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/** The recogniser of the page, run by Rhino, beside that in Java over the same tables. */
final class Script {
    private static final String FIELDS =
            "[f.start, f.end, f.code, f.level, f.direction, f.stack, f.words, f.reason].map(String).join(' ')";

    private final Engine engine;
    private final Scriptable scope;
    private final Function find;
    private final List<String> stacks;
    private final Recogniser java;

    private Script(FormTable table, boolean counts) {
        engine = new Engine(counts);
        stacks = table.stacks();
        java = new Recogniser(
                new RecogniserTables(table.names(), table.forms(), table.starts(), table.anchors(), table.words()));
        try (Context context = engine.enterContext()) {
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, text(), "recogniser.js", 1, null);
            scope.put("json", scope, RecogniserData.json(table));
            find = (Function) context.evaluateString(
                    scope,
                    "(function () { const find = AlertRecogniser(JSON.parse(json));"
                            + " return (line) => find(line).map((f) => " + FIELDS + ").join('\\n'); })()",
                    "test",
                    1,
                    null);
        }
    }

    static Script of(FormTable table) {
        return new Script(table, false);
    }

    static Script of(AlertSpec spec) {
        return of(FormTable.of(spec, spec.stacks()));
    }

    /** One that counts what it does, and takes longer for it. */
    static Script counting(AlertSpec spec) {
        return new Script(FormTable.of(spec, spec.stacks()), true);
    }

    /** As it stands in a page: without lines that are a comment, and without indentation. */
    static String text() {
        try (InputStream stream = Objects.requireNonNull(Script.class.getResourceAsStream("recogniser.js"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the script finds, a line of text for each alert with all its fields. */
    String find(String line) {
        try (Context context = engine.enterContext()) {
            return Context.toString(find.call(context, scope, scope, new Object[] {line}));
        }
    }

    /** The same of what Java finds. */
    String findInJava(String line) {
        return java.find(line).stream().map(this::told).collect(Collectors.joining("\n"));
    }

    private String told(Recognition found) {
        String stack = found.stack() == Recognition.NOT_STATED ? "null" : stacks.get(found.stack() - 1);
        String of = found.stack() == Recognition.NOT_STATED ? "" : " of " + stack;
        return String.join(
                " ",
                String.valueOf(found.start()),
                String.valueOf(found.end()),
                found.code() == Recognition.UNSPECIFIED ? "null" : String.valueOf(found.code()),
                List.of("null", "warning", "fatal").get(found.level()),
                List.of("null", "received", "sent").get(found.direction()),
                stack,
                found.words(),
                "\"" + found.words() + "\" has the form \"" + found.form() + "\"" + of);
    }

    /** How many instructions of the engine of scripts a line takes. */
    long work(String line) {
        engine.instructions = 0;
        find(line);
        return engine.instructions;
    }

    private static final class Engine extends ContextFactory {
        private static final int STEP = 100;

        private final boolean counts;
        private long instructions;

        Engine(boolean counts) {
            this.counts = counts;
        }

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            if (counts) {
                context.setGenerateObserverCount(true);
                context.setInstructionObserverThreshold(STEP);
            }
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            instructions += count;
        }
    }
}
