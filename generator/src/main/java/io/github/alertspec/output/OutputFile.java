package io.github.alertspec.output;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * One generated file in memory.
 *
 * @param path relative to its destination's directory, parts joined by {@code /}
 * @param text with line feeds
 */
public record OutputFile(Destination destination, String path, String text, Charset encoding) {
    /** No part is empty, begins with a dot or holds anything but letters, digits and {@code . _ - $}. */
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_$-][A-Za-z0-9._$-]*(?:/[A-Za-z0-9_$-][A-Za-z0-9._$-]*)*");

    public OutputFile {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + path + "' is not a path inside an output directory");
        }
    }

    /**
     * The file's bytes.
     *
     * @throws InvalidSetting if the encoding has no bytes for a character of the text
     */
    public byte[] bytes() {
        try {
            ByteBuffer encoded = encoding.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new InvalidSetting("encoding '" + encoding + "' cannot hold every character of " + path, "use UTF-8");
        }
    }
}
