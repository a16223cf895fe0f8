package io.github.alertspec.spec;

/** Why a spec that is named somewhere could not be read, and what to do about it. */
public class NoSuchSpec extends Exception {
    private static final long serialVersionUID = 1;

    private final String hint;

    /** @param message on one line, without a full stop */
    public NoSuchSpec(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    public final String hint() {
        return hint;
    }

    /** Never null, as that of any exception may be. */
    @Override
    public final String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
