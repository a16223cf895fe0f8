package io.github.alertspec.sections;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of HTML blocks, CommonMark section 4.6: how each begins and ends. */
enum HtmlBlock {
    VERBATIM("<(?:script|pre|style|textarea)(?:\\s.*|>.*|)", "</(?:script|pre|style|textarea)>"),
    COMMENT("<!--.*", "-->"),
    INSTRUCTION("<\\?.*", "\\?>"),
    DECLARATION("<![a-z].*", ">"),
    CDATA("<!\\[cdata\\[.*", "]]>"),
    ELEMENT("</?([a-z][a-z0-9]*)(?:\\s.*|/?>.*|)", ""),
    OTHER_TAG(
            "<(?:[a-z][a-z0-9-]*(?:\\s+[a-z_:][a-z0-9_.:-]*(?:\\s*=\\s*(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\\s*/?"
                    + "|/[a-z][a-z0-9-]*\\s*)>\\s*",
            "");

    /** Of a longer line it is not asked whether it is a single tag: the pattern would need as much stack. */
    private static final int LONGEST_TAG = 1000;

    private static final Set<String> ELEMENTS = Set.of(
            ("address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl"
                            + " dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr"
                            + " html iframe legend li link main menu menuitem nav noframes ol optgroup option p param"
                            + " search section summary table tbody td tfoot th thead title tr track ul")
                    .split(" ", -1));

    private final Pattern start;
    private final Pattern end;

    HtmlBlock(String start, String end) {
        this.start = Pattern.compile(start, Pattern.CASE_INSENSITIVE);
        this.end = Pattern.compile(end, Pattern.CASE_INSENSITIVE);
    }

    /** The block that a line begins, if it does; inside a paragraph not every tag on its own does. */
    static Optional<HtmlBlock> begunBy(String line, boolean inParagraph) {
        if (!line.startsWith("<")) {
            return Optional.empty();
        }
        for (HtmlBlock block : values()) {
            Matcher found = block.start.matcher(line);
            boolean begins = (block != OTHER_TAG || (!inParagraph && line.length() <= LONGEST_TAG))
                    && found.matches()
                    && (block != ELEMENT || ELEMENTS.contains(found.group(1).toLowerCase(Locale.ROOT)));
            if (begins) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    /** Whether the block ends with this line, which belongs to it. */
    boolean endsWith(String line) {
        return !endsBeforeBlankLine() && end.matcher(line).find();
    }

    /** Whether Markdown means nothing in it even behind an empty line; a comment on one line, as a marker is, has ended. */
    boolean isVerbatim() {
        return !endsBeforeBlankLine() && this != COMMENT;
    }

    boolean endsBeforeBlankLine() {
        return this == ELEMENT || this == OTHER_TAG;
    }
}
