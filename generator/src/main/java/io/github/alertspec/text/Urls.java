package io.github.alertspec.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Web addresses as the target of a link. */
public final class Urls {
    private static final String ALLOWED = "-._~:/?#@!$&'()+,;=%";
    private static final String REFUSED = " \"%*<>[\\]^`{|}";
    private static final Pattern PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Urls() {}

    /** Whether a link may lead there: nothing but {@code http} and {@code https}. */
    public static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    /** The address as RFC 3986 allows it: every other character, a star and a second {@code #} as octets of UTF-8. */
    public static String encoded(String url) {
        int fragment = url.indexOf('#');
        if (fragment == url.lastIndexOf('#') && Plain.isPlain(url, REFUSED)) {
            return url;
        }
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < url.length(); i += Character.charCount(url.codePointAt(i))) {
            int c = url.codePointAt(i);
            boolean allowed = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if (allowed && (c != '#' || i == fragment)) {
                encoded.append((char) c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", octet));
                }
            }
        }
        return PERCENT.matcher(encoded).replaceAll("%25");
    }
}
