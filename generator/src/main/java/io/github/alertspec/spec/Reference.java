package io.github.alertspec.spec;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a fact stands: an RFC and section, or another document.
 *
 * @param document {@code RFC9846}, or the title of another document
 * @param section {@code 6.2}, {@code B.2}; without the sign
 * @param url the address of a document that is no RFC; an RFC's follows from its number
 * @param note what must be known of this source, such as that it does not state a level
 */
public record Reference(String document, Optional<String> section, Optional<String> url, Optional<String> note) {
    static final Pattern RFC = Pattern.compile("RFC[1-9][0-9]{0,5}");
    static final Pattern SECTION = Pattern.compile("[0-9A-Z]+(?:\\.[0-9]+)*");

    public static Reference rfc(String document, Optional<String> section) {
        return new Reference(document, section, Optional.empty(), Optional.empty());
    }

    public boolean isRfc() {
        return RFC.matcher(document).matches();
    }

    /** The address of the section, of the document, or nothing. */
    public Optional<String> link() {
        if (url.isPresent() || !isRfc()) {
            return url;
        }
        String page = "https://www.rfc-editor.org/rfc/rfc" + document.substring(3);
        return Optional.of(section.map(number -> page + anchor(number)).orElse(page));
    }

    private static String anchor(String section) {
        return (Character.isDigit(section.charAt(0)) ? "#section-" : "#appendix-") + section;
    }

    /** As a person writes it: {@code RFC 9846, section 6.2 (does not state a level)}. */
    public String title() {
        String name = isRfc() ? "RFC " + document.substring(3) : document;
        return name
                + section.map(number ->
                                Character.isDigit(number.charAt(0)) ? ", section " + number : ", appendix " + number)
                        .orElse("")
                + note.map(text -> " (" + text + ")").orElse("");
    }
}
