package io.github.alertspec.runtime;

/** What octets turned out to be. */
public enum CodecOutcome {
    /** An alert in the clear. */
    ALERT(0, "alert"),

    /** What no version allows, or none of those whose rules were asked for; the reason says why. */
    MALFORMED(1, "malformed"),

    /** The begin of something whose rest is not there. */
    INCOMPLETE(2, "incomplete"),

    /** Protected: an alert or anything else, which only the two ends can tell. */
    ENCRYPTED(3, "encrypted"),

    /** Something else than an alert. */
    NOT_AN_ALERT(4, "not_an_alert");

    /** By which a reading keeps it: its place among all of them. */
    private final int number;

    /** The word for it in data. */
    private final String id;

    /**
     * An outcome.
     *
     * @param number its place among all of them
     * @param id the word for it in data
     */
    CodecOutcome(int number, String id) {
        this.number = number;
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

    /**
     * By which a reading keeps it.
     *
     * @return its place among all of them, from 0
     */
    int number() {
        return number;
    }
}
