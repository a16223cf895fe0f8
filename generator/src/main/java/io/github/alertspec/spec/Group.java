package io.github.alertspec.spec;

/** Where a person looks for an alert. It sorts docs and says nothing about the protocol. */
public enum Group implements Word {
    CLOSURE("Closure", "One side ends the connection, or the attempt to make one, without any fault to report."),
    HANDSHAKE("Handshake", "The two sides do not agree on a version, a parameter, a name or a key."),
    CERTIFICATE("Certificate", "One side does not accept the certificate of the other, or does not get one."),
    PROTOCOL("Protocol", "A message was broken or out of place, or one side failed by itself."),
    RESERVED("Reserved", "No longer to be sent; implementations of older versions still do.");

    private final String title;
    private final String about;

    Group(String title, String about) {
        this.title = title;
        this.about = about;
    }

    /** The group of an alert whose spec names none: most alerts end a handshake. */
    static Group of(Status.Kind status) {
        return status == Status.Kind.RESERVED ? RESERVED : HANDSHAKE;
    }

    /** A heading for it. */
    public String title() {
        return title;
    }

    /** What its alerts have in common, one sentence. */
    public String about() {
        return about;
    }
}
