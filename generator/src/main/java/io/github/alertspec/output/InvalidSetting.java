package io.github.alertspec.output;

/** A value in the user's configuration that cannot be: what is wrong, and what to write instead. */
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSetting(String message, String hint) {
        super(message + "\n  hint: " + hint);
    }
}
