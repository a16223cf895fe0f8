package io.github.alertspec.text;

import java.nio.charset.StandardCharsets;

/** Tells texts that need no escape, as most do: those are copied whole, which even a JVM that has just started does fast. */
final class Plain {
    private Plain() {}

    /** Whether a text is printable ASCII without any of these characters. */
    static boolean isPlain(String text, String special) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet < ' ' || octet > '~') {
                return false;
            }
        }
        for (int i = 0; i < special.length(); i++) {
            if (text.indexOf(special.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
