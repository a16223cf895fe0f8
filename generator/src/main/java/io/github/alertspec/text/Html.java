package io.github.alertspec.text;

import java.util.regex.Pattern;

/** Text inside HTML: it stays text between tags, and in the value of an attribute. */
public final class Html {
    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z0-9#:/._?%+-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Html() {}

    /** Text between tags. */
    public static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The value of an attribute, in quotes unless it needs none. */
    public static String value(String text) {
        return PLAIN_VALUE.matcher(text).matches() ? text : "\"" + text(text).replace("\"", "&quot;") + "\"";
    }

    /** A link; nothing but {@code http}, {@code https} and a place on the page becomes one. */
    public static String link(String url, String title) {
        if (!Urls.isWeb(url) && !url.startsWith("#")) {
            return text(title);
        }
        return "<a href=" + value(Urls.encoded(url)) + ">" + text(title) + "</a>";
    }

    /** Words shown as code. */
    public static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }

    /** A comment that nobody sees in the page, on a line of its own. */
    public static String comment(String text) {
        return "<!-- " + CONTROL.matcher(text).replaceAll("?").replaceAll("-(?=-)", "- ") + " -->\n";
    }
}
