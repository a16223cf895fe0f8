package io.github.alertspec.output;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One generated file in memory.
 *
 * @param path relative to its destination's directory, parts joined by {@code /}
 * @param text with line feeds; of a file that is no text, a character from U+0000 to U+00FF for each octet
 */
public record OutputFile(Destination destination, String path, String text, Charset encoding, boolean isText) {
    /** No part is empty, begins with a dot or holds anything but letters, digits and {@code . _ - $}. */
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_$-][A-Za-z0-9._$-]*(?:/[A-Za-z0-9_$-][A-Za-z0-9._$-]*)*");

    public OutputFile {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + path + "' is not a path inside an output directory");
        }
    }

    /** A file of text. */
    public OutputFile(Destination destination, String path, String text, Charset encoding) {
        this(destination, path, text, encoding, true);
    }

    /** A file that is no text. */
    public static OutputFile ofOctets(Destination destination, String path, byte[] octets) {
        Charset octetsAsCharacters = StandardCharsets.ISO_8859_1;
        return new OutputFile(destination, path, new String(octets, octetsAsCharacters), octetsAsCharacters, false);
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
