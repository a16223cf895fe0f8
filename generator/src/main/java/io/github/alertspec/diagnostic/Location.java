package io.github.alertspec.diagnostic;

/**
 * A place in a file, as a person counts: first line 1, first column 1, columns in code points.
 *
 * @param file the file as messages name it, never an absolute path that the user did not write
 * @param line from 1
 * @param column from 1
 */
public record Location(String file, int line, int column) {
    public Location {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1, not " + line + ":" + column);
        }
    }

    /** The start of a file: for what is wrong with the file as a whole. */
    public static Location startOf(String file) {
        return new Location(file, 1, 1);
    }

    /** {@code alerts.yaml:41:5}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
