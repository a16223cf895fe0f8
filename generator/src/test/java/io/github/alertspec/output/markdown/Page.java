package io.github.alertspec.output.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** A page of GitHub-flavoured Markdown as a reader sees it. */
final class Page {
    final List<String> headings = new ArrayList<>();
    final List<String> paragraphs = new ArrayList<>();
    final List<String> items = new ArrayList<>();
    final List<List<String>> rows = new ArrayList<>();
    final List<String> html = new ArrayList<>();
    final List<String> links = new ArrayList<>();
    /** Blocks and images of a kind that no page of ours has. */
    final List<String> strangers = new ArrayList<>();

    static Page of(String markdown) {
        Page page = new Page();
        page.read(markdown);
        return page;
    }

    /** Adds another page behind this one. */
    void read(String markdown) {
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(new Collector());
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append('\n');
            }
        });
        return text.toString();
    }

    private final class Collector extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            headings.add(textOf(heading));
            visitChildren(heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            (paragraph.getParent() instanceof ListItem ? items : paragraphs).add(textOf(paragraph));
            visitChildren(paragraph);
        }

        @Override
        public void visit(BulletList list) {
            visitChildren(list);
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof TableBlock)) {
                strangers.add(block.toString());
            }
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                List<String> row = new ArrayList<>();
                for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                    row.add(textOf((TableCell) cell));
                }
                rows.add(row);
            }
            visitChildren(node);
        }

        @Override
        public void visit(HtmlInline tag) {
            html.add(tag.getLiteral());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination() + (link.getTitle() == null ? "" : " " + link.getTitle()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            strangers.add(image.toString());
        }

        @Override
        public void visit(OrderedList list) {
            strangers.add(list.toString());
        }

        @Override
        public void visit(BlockQuote quote) {
            strangers.add(quote.toString());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            strangers.add(code.toString());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            strangers.add(code.toString());
        }

        @Override
        public void visit(ThematicBreak rule) {
            strangers.add(rule.toString());
        }
    }
}
