package io.github.alertspec.output.codec;

import io.github.alertspec.output.OutputFile;
import io.github.alertspec.output.RuntimeSource;
import io.github.alertspec.output.Settings;

/** {@code TlsAlertReader}, {@code TlsAlertStream} and {@code TlsAlertWriter}: the engine in words of the enum. */
final class Front {
    private static final String OPTIONAL = "Optional";

    /** What a reader and a stream say of the alert that they read last. */
    private static final String READING = """

                /** The answer for the level fatal. */
                private static final Optional<%AlertLevel> FATAL = Optional.of(%AlertLevel.FATAL);

                /** The answer for the level warning. */
                private static final Optional<%AlertLevel> WARNING = Optional.of(%AlertLevel.WARNING);
            <Constructors>
                /**
                 * The alert that was read last.
                 *
                 * @return empty if it was none, or if no alert has the code
                 */
                public Optional<<Alert>> alert() {
                    return <Alert>.ofCode(code(-1));
                }

                /**
                 * The code that was read last, known or not.
                 *
                 * @return empty if it was no alert
                 */
                public Optional<%AlertCode> code() {
                    return %AlertCode.of(code(-1));
                }

                /**
                 * The level that was read last; QUIC sends none and means fatal.
                 *
                 * @return fatal, warning, or empty if it was no alert or has another level
                 */
                public Optional<%AlertLevel> level() {
                    switch (level(0)) {
                        case 1:
                            return WARNING;
                        case 2:
                            return FATAL;
                        default:
                            return Optional.empty();
                    }
                }

                /**
                 * Whether a version of the protocol has the alert that was read last, at the level it was sent with.
                 *
                 * @param protocol the version
                 * @return false too where no known alert was read
                 */
                public boolean isAllowedIn(%Protocol protocol) {
                    %AlertLevel allowed = alert().map(alert -> alert.levelIn(protocol)).orElse(%AlertLevel.UNDEFINED);
                    return level().filter(level -> allowed == %AlertLevel.EITHER || allowed == level).isPresent();
                }

                @Override
                boolean knows(int alertCode) {
                    return <Alert>.ofCode(alertCode).isPresent();
                }
            }
            """;

    private final Settings settings;
    private final RuntimeSource source;

    Front(Settings settings, RuntimeSource source) {
        this.settings = settings;
        this.source = source;
    }

    OutputFile reader() {
        return java("AlertReader", """
                import java.util.Optional;

                /**
                 * Reads an alert out of octets: alone, in a record of TLS or DTLS, in what TLS 1.3 protects, or in a frame of
                 * QUIC. It holds what was read last, and belongs to one thread at a time.
                 */
                public final class %AlertReader extends %CodecReader {\
                """ + reading("""

                    /** A reader by the rules up to TLS 1.2 and DTLS 1.2, which allow more than those of TLS 1.3. */
                    public %AlertReader() {
                        this(%CodecRules.UP_TO_TLS_1_2);
                    }

                    /**
                     * A reader.
                     *
                     * @param rules of which versions
                     * @throws NullPointerException if there are no rules
                     */
                    public %AlertReader(%CodecRules rules) {
                        super(rules);
                    }
                """));
    }

    OutputFile stream() {
        return java("AlertStream", """
                import java.util.Optional;

                /**
                 * Reads the alerts that one side sends over TCP. It holds what was read last, and belongs to one thread at a time.
                 */
                public final class %AlertStream extends %CodecStream {\
                """ + reading("""

                    /** A stream by the rules up to TLS 1.2: records behind ChangeCipherSpec are protected. */
                    public %AlertStream() {
                        this(%CodecRules.UP_TO_TLS_1_2);
                    }

                    /**
                     * A stream.
                     *
                     * @param rules of which versions
                     * @throws NullPointerException if there are no rules
                     */
                    public %AlertStream(%CodecRules rules) {
                        super(rules);
                    }
                """));
    }

    OutputFile writer() {
        return java("AlertWriter", """
                /** Writes an alert: alone, in a record of TLS or DTLS, as TLS 1.3 protects it, or in a frame of QUIC. */
                public final class %AlertWriter extends %CodecWriter {
                    /**
                     * A writer.
                     *
                     * @param level the octet of its level
                     * @param code the octet of its code
                     */
                    private %AlertWriter(int level, int code) {
                        super(level, code);
                    }

                    /**
                     * A writer of an alert.
                     *
                     * @param level fatal or warning
                     * @param alert the alert
                     * @return to be used as often as is liked
                     * @throws NullPointerException if there is no level or no alert
                     * @throws IllegalArgumentException if the level is another
                     */
                    public static %AlertWriter of(%AlertLevel level, <Alert> alert) {
                        switch (level) {
                            case FATAL:
                                return new %AlertWriter(2, alert.code());
                            case WARNING:
                                return new %AlertWriter(1, alert.code());
                            default:
                                throw new IllegalArgumentException("level " + level + " is not one that can be sent");
                        }
                    }

                    /**
                     * A writer of any level and code, valid or not.
                     *
                     * @param level 0 to 255
                     * @param code 0 to 255
                     * @return to be used as often as is liked
                     * @throws IllegalArgumentException if one is no octet
                     */
                    public static %AlertWriter ofOctets(int level, int code) {
                        return new %AlertWriter(level, code);
                    }
                }
                """);
    }

    private static String reading(String constructors) {
        return READING.replace("<Constructors>\n", constructors + "\n");
    }

    private OutputFile java(String suffix, String template) {
        String name = settings.typeName();
        String alert = name.equals(OPTIONAL) ? settings.packageName() + "." + name : name;
        String exception = name.equals("IllegalArgumentException") ? "java.lang." + name : "IllegalArgumentException";
        String body = template.replace("IllegalArgumentException(", exception + "(")
                .replace("<Alert>", alert)
                .replace("%", settings.companion(""));
        return source.file(settings.companion(suffix), body);
    }
}
