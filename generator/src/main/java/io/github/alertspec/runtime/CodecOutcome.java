package io.github.alertspec.runtime;

/** What octets turned out to be. */
public enum CodecOutcome {
    /** An alert in the clear. */
    ALERT("alert"),

    /** What no version allows, or none of those whose rules were asked for; the reason says why. */
    MALFORMED("malformed"),

    /** The begin of something whose rest is not there. */
    INCOMPLETE("incomplete"),

    /** Protected: an alert or anything else, which only the two ends can tell. */
    ENCRYPTED("encrypted"),

    /** Something else than an alert. */
    NOT_AN_ALERT("not_an_alert");

    /** The word for it in data. */
    private final String id;

    /**
     * An outcome.
     *
     * @param id the word for it in data
     */
    CodecOutcome(String id) {
        this.id = id;
    }

    /**
     * The word for it in data, which never changes.
     *
     * @return such as {@code not_an_alert}
     */
    public String id() {
        return id;
    }
}
