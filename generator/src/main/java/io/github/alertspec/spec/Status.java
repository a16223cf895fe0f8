package io.github.alertspec.spec;

import java.util.Optional;

/**
 * What the spec says of a code.
 *
 * @param kind assigned, reserved, deprecated or private
 * @param since the document that made it so, where that is not the one that defined it
 * @param replacement the registered name of the alert to use instead, where there is one
 */
public record Status(Kind kind, Optional<Reference> since, Optional<String> replacement) {
    public static final Status ASSIGNED = new Status(Kind.ASSIGNED, Optional.empty(), Optional.empty());

    /** The states of a code. */
    public enum Kind implements Word {
        /** In use. */
        ASSIGNED,
        /** Once in use, no longer to be sent; the code is not given to another alert. */
        RESERVED,
        /** Still defined, to be avoided. */
        DEPRECATED,
        /** Not in any registry: agreed on by those who share the spec. */
        PRIVATE
    }
}
