package io.github.alertspec.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a Markdown text as CommonMark has them, as far as is needed to tell code from the rest: what looks like a
 * marker in a fenced or indented block of code is an example.
 */
final class Blocks {
    private static final int CODE_INDENT = 4;
    private static final int RULE_LENGTH = 3;

    /** Deeper than anybody quotes or lists; to follow a line of a million {@code >} would take hours. */
    private static final int DEEPEST = 100;

    private static final Pattern FENCE = Pattern.compile("(`{3,})[^`]*|(~{3,}).*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?:\\s.*|)");
    private static final Pattern UNDERLINE = Pattern.compile("(?:=+|-+)\\s*");
    private static final Pattern ITEM = Pattern.compile("([-+*]|([0-9]{1,9})[.)])(?:(\\s+)(.*)|)");

    private final List<Passage> passages = new ArrayList<>();
    private final List<Container> open = new ArrayList<>();
    private Optional<String> fence = Optional.empty();
    private Optional<HtmlBlock> html = Optional.empty();
    private boolean inParagraph;
    private int from;
    private int to;

    private Blocks() {}

    /** Everything but code, in the order of the text. */
    static List<Passage> passages(String text, Lines lines) {
        Blocks blocks = new Blocks();
        for (Lines.Line line : lines.all()) {
            blocks.read(line, spaced(text.substring(line.from(), line.to())));
        }
        blocks.close();
        return blocks.passages;
    }

    /** A quote, or an item of a list with the width that its lines are indented by. */
    private static final class Container {
        private final int width;
        private boolean isEmptySoFar;

        Container(int width, boolean isEmptySoFar) {
            this.width = width;
            this.isEmptySoFar = isEmptySoFar;
        }

        /** What is left of a line that belongs to it. */
        Optional<String> strip(String line) {
            if (width == 0) {
                return quoted(line);
            }
            if (line.isBlank()) {
                return isEmptySoFar ? Optional.empty() : Optional.of("");
            }
            isEmptySoFar = false;
            return indent(line) >= width ? Optional.of(line.substring(width)) : Optional.empty();
        }
    }

    private void read(Lines.Line place, String line) {
        String rest = line;
        int depth = 0;
        for (Container container : open) {
            Optional<String> inner = container.strip(rest);
            if (inner.isEmpty()) {
                break;
            }
            rest = inner.get();
            depth++;
        }
        boolean isLeaf = fence.isPresent() || html.isPresent();
        if (isLeaf && depth == open.size() && continuesLeaf(place, rest)) {
            return;
        }
        if (isLeaf) {
            close();
        }
        readBlocks(place, rest, depth);
    }

    /** Whether a line belongs to the fenced code or HTML that is open. */
    private boolean continuesLeaf(Lines.Line place, String line) {
        if (fence.isPresent()) {
            String mark = fence.get();
            String inner = line.strip();
            boolean closes = indent(line) < CODE_INDENT
                    && inner.length() >= mark.length()
                    && inner.chars().allMatch(c -> c == mark.charAt(0));
            if (closes) {
                fence = Optional.empty();
            }
            return true;
        }
        HtmlBlock block = html.orElseThrow();
        if (block.endsBeforeBlankLine() && line.isBlank()) {
            return false;
        }
        to = place.to();
        if (block.endsWith(line)) {
            close();
        }
        return true;
    }

    /** Opens the blocks that a line begins, one in the other, and takes what is left for text. */
    private void readBlocks(Lines.Line place, String line, int matched) {
        String rest = line;
        int depth = matched;
        while (true) {
            boolean continues = inParagraph && depth == matched;
            if (rest.isBlank()) {
                enter(depth);
                return;
            }
            if (indent(rest) >= CODE_INDENT) {
                if (continues) {
                    to = place.to();
                } else {
                    enter(depth);
                }
                return;
            }
            int width = indent(rest);
            rest = rest.stripLeading();
            boolean isDeep = depth >= DEEPEST;
            Optional<String> quoted = isDeep ? Optional.empty() : quoted(rest);
            Optional<Matcher> item = isDeep ? Optional.empty() : item(rest, continues && matched == open.size());
            if (quoted.isPresent()) {
                enter(depth++);
                open.add(new Container(0, false));
                rest = quoted.get();
            } else if (beginsLeaf(place, rest, depth, continues)) {
                return;
            } else if (item.isPresent()) {
                enter(depth++);
                rest = openItem(item.get(), width);
            } else {
                text(place, depth, continues);
                return;
            }
        }
    }

    private boolean beginsLeaf(Lines.Line place, String line, int depth, boolean continues) {
        Matcher fenced = FENCE.matcher(line);
        Optional<HtmlBlock> block = HtmlBlock.begunBy(line, continues);
        if (fenced.matches()) {
            enter(depth);
            fence = Optional.of(fenced.group(1) == null ? fenced.group(2) : fenced.group(1));
        } else if (block.isPresent()) {
            enter(depth);
            html = block;
            from = place.from();
            to = place.to();
            if (block.get().endsWith(line)) {
                close();
            }
        } else if (HEADING.matcher(line).matches()) {
            enter(depth);
            passages.add(new Passage(place.from(), place.to(), Optional.empty()));
        } else if (continues && depth == open.size() && UNDERLINE.matcher(line).matches()) {
            close();
        } else if (isRule(line)) {
            enter(depth);
        } else {
            return false;
        }
        return true;
    }

    private String openItem(Matcher item, int indent) {
        String content = item.group(4) == null ? "" : item.group(4);
        int mark = indent + item.group(1).length();
        int spaces = item.group(3) == null ? 0 : item.group(3).length();
        boolean isEmpty = content.isBlank();
        // Five spaces or more: one of them belongs to the mark, the others to indented code.
        boolean isCode = !isEmpty && spaces > CODE_INDENT;
        open.add(new Container(mark + (isEmpty || isCode ? 1 : spaces), isEmpty));
        return isCode ? " ".repeat(spaces - 1) + content : content;
    }

    private void text(Lines.Line place, int depth, boolean continues) {
        if (!continues) {
            enter(depth);
            inParagraph = true;
            from = place.from();
        }
        to = place.to();
    }

    /** Ends what is open below a depth, and with it the paragraph. */
    private void enter(int depth) {
        close();
        while (open.size() > depth) {
            open.remove(open.size() - 1);
        }
    }

    /** Ends the paragraph, HTML or code that is open. */
    private void close() {
        if (inParagraph || html.isPresent()) {
            passages.add(new Passage(from, to, html));
        }
        inParagraph = false;
        html = Optional.empty();
        fence = Optional.empty();
    }

    /** An item of a list that a line begins; in the middle of a paragraph only one that has text and starts at 1. */
    private static Optional<Matcher> item(String line, boolean inParagraph) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            return Optional.empty();
        }
        @Nullable String number = item.group(2);
        boolean isEmpty = item.group(4) == null || item.group(4).isBlank();
        boolean interrupts = !isEmpty && (number == null || Integer.parseInt(number) == 1);
        return inParagraph && !interrupts ? Optional.empty() : Optional.of(item);
    }

    /** Three or more of one of {@code *-_}, and spaces. */
    private static boolean isRule(String line) {
        char mark = line.charAt(0);
        return "*-_".indexOf(mark) >= 0
                && line.chars().allMatch(c -> c == mark || c == ' ')
                && line.chars().filter(c -> c == mark).count() >= RULE_LENGTH;
    }

    private static Optional<String> quoted(String line) {
        String inner = line.stripLeading();
        if (indent(line) >= CODE_INDENT || !inner.startsWith(">")) {
            return Optional.empty();
        }
        return Optional.of(inner.substring(inner.startsWith("> ") ? 2 : 1));
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** A line with its tabs as the spaces that they stand for. */
    private static String spaced(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            spaced.append(c == '\t' ? " ".repeat(CODE_INDENT - spaced.length() % CODE_INDENT) : String.valueOf(c));
        }
        return spaced.toString();
    }
}
