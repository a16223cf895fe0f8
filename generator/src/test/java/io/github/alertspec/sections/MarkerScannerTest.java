package io.github.alertspec.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alertspec.diagnostic.Diagnostics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A marker is what a Markdown parser takes for a comment; an example of one in code is text. */
class MarkerScannerTest {
    private static final String MARKER = "<!-- alertspec table -->";
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--(.*?)-->");
    private static final Pattern NUMBERED = Pattern.compile(" alertspec (m[0-9]+) ");

    /** Pieces that texts are made of; {@code M} stands for a marker. */
    private static final List<String> PIECES = List.of(
            "M",
            "M",
            "M",
            "M\n",
            "text ",
            "text\n",
            "\n",
            "\n",
            "\n\n",
            "    ",
            "  ",
            "   ",
            "\t",
            "`",
            "`",
            "``",
            "```\n",
            "```text\n",
            "````\n",
            "\n~~~\n",
            "> ",
            ">",
            "- ",
            "* ",
            "1. ",
            "14. ",
            "-\n",
            "# ",
            "---\n",
            "***\n",
            "===\n",
            "\\",
            "<!-- ",
            "--> ",
            "-->\n",
            "<details>\n",
            "</details>\n",
            "<div",
            "<pre>\n",
            "</pre>\n",
            "<b>",
            "<x-y>\n",
            "* * *\n",
            "_",
            "+ ",
            "1) ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                MARKER,
                "text " + MARKER + " text",
                "- item\n  " + MARKER,
                "1. item\n\n    " + MARKER,
                "> " + MARKER,
                "```\ncode\n```\n" + MARKER,
                "> ```\n" + MARKER,
                "`" + MARKER,
                "`a` " + MARKER + " `b`",
                "\\`" + MARKER + "`",
                "<pre>\n" + MARKER,
                "text\n    " + MARKER,
                "<!-- one --> " + MARKER,
                "<details>\n```\n" + MARKER + "\n```\n</details>",
                "<!--alertspec table-->",
                "<!--\talertspec table-->"
            })
    void aCommentIsAMarker(String text) {
        assertThat(markers(text)).as(text).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n" + MARKER + "\n```",
                "```markdown\n" + MARKER,
                "~~~~\n~~~\n" + MARKER + "\n~~~~",
                "- item\n\n  ```\n  " + MARKER + "\n  ```",
                "> ~~~\n> " + MARKER,
                "    " + MARKER,
                "\t" + MARKER,
                "- item\n\n      " + MARKER,
                "text `" + MARKER + "` text",
                "text ``a ` " + MARKER + "`` text",
                "text `a\n" + "b " + MARKER + "` text",
                "\\" + MARKER,
                "<!-- " + MARKER,
                "<!-- alertspecs -->",
                "&lt;!-- alertspec table -->"
            })
    void anExampleIsNone(String text) {
        assertThat(markers(text)).as(text).isEmpty();
    }

    @Test
    void aParserSeesTheSameMarkersInTextsMadeAtRandom() {
        Random random = new Random(4);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = randomText(random);
            List<String> ours =
                    markers(text).stream().map(marker -> marker.words().strip()).toList();
            assertThat(ours).as("markers in:\n%s", text).isEqualTo(parsed(text));
            found += ours.size();
        }
        assertThat(found).isGreaterThan(10_000);
    }

    @Test
    @Timeout(20)
    void noTextTakesLong() {
        for (String piece :
                List.of("<!-- ", "`a ``b ", "> ", "- ", "<!-- alertspec ", "* * ", "\\`", "<", "~~~\n", "-\n")) {
            String text = piece.repeat(200_000);
            long start = System.nanoTime();
            markers(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(piece).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static List<Marker> markers(String text) {
        return MarkerScanner.scan("a.md", text, new Lines(text), new Diagnostics());
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int markers = 0;
        for (int i = random.nextInt(16); i >= 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(piece.startsWith("M") ? piece.replace("M", "<!-- alertspec m" + markers++ + " -->") : piece);
        }
        return text.toString();
    }

    /** The markers in what a parser takes for HTML. */
    private static List<String> parsed(String text) {
        List<String> markers = new ArrayList<>();
        Parser.builder().build().parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                markersIn(block.getLiteral());
            }

            @Override
            public void visit(HtmlInline inline) {
                markersIn(inline.getLiteral());
            }

            private void markersIn(String html) {
                Matcher comment = COMMENT.matcher(html);
                while (comment.find()) {
                    Matcher marker = NUMBERED.matcher(comment.group(1));
                    if (marker.matches()) {
                        markers.add(marker.group(1));
                    }
                }
            }
        });
        return markers;
    }
}
