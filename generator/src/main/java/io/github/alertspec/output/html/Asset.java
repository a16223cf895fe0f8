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

    /** Style sheets without comments, which are lines of their own, and indentation. */
    static Asset style(String file) {
        return checked(Source.ofOutput("html", file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("/*"))
                .map(line -> line.replace(": ", ":")
                        .replace(" {", "{")
                        .replace("{ ", "{")
                        .replace("; }", "}")
                        .replace("; ", ";"))
                .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Scripts as one. */
    static Asset script(List<String> files) {
        return checked(ShortScript.of(
                files.stream().map(file -> Source.ofOutput("html", file)).collect(Collectors.joining("\n"))));
    }

    private static Asset checked(String text) {
        if (text.contains("</") || text.contains("<!--")) {
            throw new IllegalStateException("a script or style sheet holds a text that could end its element");
        }
        return new Asset(text);
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
