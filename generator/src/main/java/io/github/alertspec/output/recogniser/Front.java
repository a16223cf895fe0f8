package io.github.alertspec.output.recogniser;

import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.RuntimeSource;
import io.github.alertspec.output.Settings;
import java.util.Set;

/** {@code TlsAlertRecogniser} and {@code TlsAlertMatch}: what a consumer calls. */
final class Front {
    private static final Set<String> IMPORTED = Set.of("Direction", "Optional", "OptionalInt");

    private Front() {}

    static OutputFile recogniser(Settings settings, RuntimeSource source) {
        return java(settings, source, "AlertRecogniser", """
                import java.util.ArrayList;
                import java.util.Collections;
                import java.util.List;

                /**
                 * Finds the alerts that a line of a log reports, in whatever form a product writes them.
                 *
                 * <p>No method throws for what a line holds, and each takes time in proportion to its length. Of a line
                 * longer than {@link #MAX_LINE} characters or octets only so many are read.
                 */
                public final class %AlertRecogniser {
                    /** The length up to which a line is read. */
                    public static final int MAX_LINE = %Recogniser.MAX_LINE;

                    /** Not to be made. */
                    private %AlertRecogniser() {}

                    /**
                     * Finds the alerts of a line.
                     *
                     * @param line a line, or null, which has none
                     * @return in the order of the line, each alert once; one without a code only where no other is
                     */
                    public static List<%AlertMatch> find(CharSequence line) {
                        if (line == null) {
                            return Collections.emptyList();
                        }
                        return matches(Engine.INSTANCE.find(line));
                    }

                    /**
                     * Finds the alerts of a line of octets, in ASCII or any encoding that extends it.
                     *
                     * @param bytes holds the line; null has none
                     * @param from where the line begins
                     * @param to where the line ends; what lies outside the array is left out
                     * @return as for characters, places counted from the begin of the line
                     */
                    public static List<%AlertMatch> find(byte[] bytes, int from, int to) {
                        if (bytes == null) {
                            return Collections.emptyList();
                        }
                        return matches(Engine.INSTANCE.find(bytes, from, to));
                    }

                    /** Is told of each line of a buffer that reports an alert. */
                    public interface Lines {
                        /**
                         * Takes a line.
                         *
                         * @param from where it begins in the buffer
                         * @param to where its line feed is, or the end of the buffer
                         * @param alerts what it reports, at least one; their places count from {@code from}
                         */
                        void found(int from, int to, List<%AlertMatch> alerts);
                    }

                    /**
                     * Finds the alerts of each line of a buffer, and passes over other lines much faster than by
                     * reading each.
                     *
                     * @param bytes the buffer, with LF or CR LF at the ends of lines; null has none
                     * @param from where to begin
                     * @param to where to end; what lies outside the array is left out
                     * @param lines is told of each line with an alert, in their order
                     */
                    public static void find(byte[] bytes, int from, int to, Lines lines) {
                        if (bytes != null) {
                            Engine.INSTANCE.find(
                                    bytes, from, to, (begin, end, found) -> lines.found(begin, end, matches(found)));
                        }
                    }

                    /**
                     * What a consumer sees of findings.
                     *
                     * @param found by the engine
                     * @return unmodifiable
                     */
                    private static List<%AlertMatch> matches(List<%Recognition> found) {
                        if (found.isEmpty()) {
                            return Collections.emptyList();
                        }
                        List<%AlertMatch> matches = new ArrayList<%AlertMatch>(found.size());
                        for (%Recognition each : found) {
                            matches.add(new %AlertMatch(each));
                        }
                        return Collections.unmodifiableList(matches);
                    }

                    /** Made when a line is first read. */
                    private static final class Engine {
                        /** The one there is. */
                        static final %Recogniser INSTANCE = %RecogniserForms.recogniser();

                        /** Not to be made. */
                        private Engine() {}
                    }
                }
                """);
    }

    static OutputFile match(Settings settings, RuntimeSource source) {
        return java(settings, source, "AlertMatch", """
                import java.util.Optional;
                import java.util.OptionalInt;

                /** An alert that a line of a log reports, as far as the line tells. */
                public final class %AlertMatch {
                    /** Which way an alert went. */
                    public enum Direction {
                        /** The peer sent it to the side that wrote the line. */
                        RECEIVED,
                        /** The side that wrote the line sent it. */
                        SENT
                    }

                    /** What the engine found. */
                    private final %Recognition found;

                    /**
                     * A match.
                     *
                     * @param found what the engine found
                     */
                    %AlertMatch(%Recognition found) {
                        this.found = found;
                    }

                    /**
                     * Whether the line says only that an alert happened, and not which one.
                     *
                     * @return whether there is no code
                     */
                    public boolean isUnspecified() {
                        return found.code() == %Recognition.UNSPECIFIED;
                    }

                    /**
                     * The alert's code, known or not.
                     *
                     * @return 0 to 255; empty if the line does not tell
                     */
                    public OptionalInt code() {
                        return isUnspecified() ? OptionalInt.empty() : OptionalInt.of(found.code());
                    }

                    /**
                     * The alert.
                     *
                     * @return empty if the line does not tell, or if no alert has the code
                     */
                    public Optional<<Alert>> alert() {
                        return <Alert>.ofCode(found.code());
                    }

                    /**
                     * The level, where the line states it.
                     *
                     * @return fatal, warning, or empty
                     */
                    public Optional<%AlertLevel> level() {
                        switch (found.level()) {
                            case %Recognition.FATAL:
                                return Optional.of(%AlertLevel.FATAL);
                            case %Recognition.WARNING:
                                return Optional.of(%AlertLevel.WARNING);
                            default:
                                return Optional.empty();
                        }
                    }

                    /**
                     * Which way the alert went, where the line states it.
                     *
                     * @return as the side sees it that wrote the line, or empty
                     */
                    public Optional<Direction> direction() {
                        switch (found.direction()) {
                            case %Recognition.RECEIVED:
                                return Optional.of(Direction.RECEIVED);
                            case %Recognition.SENT:
                                return Optional.of(Direction.SENT);
                            default:
                                return Optional.empty();
                        }
                    }

                    /**
                     * The implementation whose form the words have.
                     *
                     * @return the id of a stack, or empty if several write so
                     */
                    public Optional<String> stack() {
                        return found.stack() == %Recognition.NOT_STATED
                                ? Optional.<String>empty()
                                : Optional.of(%RecogniserForms.STACKS.get(found.stack() - 1));
                    }

                    /**
                     * Where the words begin that say so.
                     *
                     * @return an index into the line
                     */
                    public int start() {
                        return found.start();
                    }

                    /**
                     * Where the words end that say so.
                     *
                     * @return an index into the line, behind the last of them
                     */
                    public int end() {
                        return found.end();
                    }

                    /**
                     * The words that say so, with control characters escaped. Those of octets are read when they are
                     * asked for: before the array is used for something else.
                     *
                     * @return at most a few hundred characters of the line
                     */
                    public String words() {
                        return found.words();
                    }

                    /**
                     * Why the words mean this alert: the words, and the form they have.
                     *
                     * @return one line of text
                     */
                    public String reason() {
                        return "\\"" + words() + "\\" has the form \\"" + found.form() + "\\""
                                + (stack().isPresent() ? " of " + stack().get() : "");
                    }

                    @Override
                    public String toString() {
                        String alert = isUnspecified() ? "some alert" : <Code>.of(found.code()).get().toString();
                        return alert
                                + (level().isPresent() ? ", " + level().get().name() : "")
                                + (direction().isPresent() ? ", " + direction().get().name() : "")
                                + ", at " + start() + " to " + end();
                    }
                }
                """);
    }

    /** The enum's name, in full where an import has the same. */
    private static String alert(Settings settings) {
        String name = settings.typeName();
        return IMPORTED.contains(name) ? settings.packageName() + "." + name : name;
    }

    private static OutputFile java(Settings settings, RuntimeSource source, String suffix, String template) {
        String body = template.replace("<Code>", settings.companion("AlertCode"))
                .replace("<Alert>", alert(settings))
                .replace("%", settings.companion(""));
        return source.file(settings.companion(suffix), body);
    }
}
