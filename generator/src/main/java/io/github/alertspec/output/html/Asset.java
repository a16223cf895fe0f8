package io.github.alertspec.output.html;

import io.github.alertspec.spec.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A style sheet or script of the page.
 *
 * @param text as it stands between the tags
 */
record Asset(String text) {

    /**
     * Resources joined, without indentation, empty lines and lines that are a comment. A comment begins with {@code //}
     * at the start of a line, or stands between two such lines in a style sheet; none stands behind code.
     *
     * @throws IllegalStateException if one could end its element
     */
    static Asset of(List<String> files) {
        String text = files.stream()
                .map(file -> Source.ofOutput("html", file))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//") && !isStyleComment(line))
                .collect(Collectors.joining("\n", "", "\n"));
        if (text.contains("</") || text.contains("<!--")) {
            throw new IllegalStateException(files + " hold a text that could end their element");
        }
        return new Asset(text);
    }

    private static boolean isStyleComment(String line) {
        return line.startsWith("/*") && line.endsWith("*/");
    }

    /** As a Content-Security-Policy names it: {@code 'sha256-…'}. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
