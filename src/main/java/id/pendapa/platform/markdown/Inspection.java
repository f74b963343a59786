package id.pendapa.platform.markdown;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Walks through a text once: finds its faults and pictures, and puts headings and links in order. */
final class Inspection extends AbstractVisitor {

    private static final int FIRST = 2;

    private final Set<Markdown.Fault> faults;
    private final Set<String> pictures;
    private int level = FIRST - 1;

    Inspection(Set<Markdown.Fault> faults, Set<String> pictures) {
        this.faults = faults;
        this.pictures = pictures;
    }

    @Override
    public void visit(Heading heading) {
        level = Math.min(Math.max(heading.getLevel() + 1, FIRST), level + 1);
        heading.setLevel(level);
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock block) {
        faults.add(Markdown.Fault.TAGS);
    }

    @Override
    public void visit(HtmlInline inline) {
        faults.add(Markdown.Fault.TAGS);
    }

    @Override
    public void visit(Image image) {
        Places.picture(image.getDestination())
                .ifPresentOrElse(pictures::add, () -> faults.add(Markdown.Fault.FOREIGN_PICTURE));
        if (wordsIn(image).isBlank()) {
            faults.add(Markdown.Fault.PICTURE_WITHOUT_WORDS);
        }
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        Places.link(link.getDestination()).ifPresentOrElse(link::setDestination, () -> refuse(link));
        if (wordsIn(link).isBlank()) {
            faults.add(Markdown.Fault.LINK_WITHOUT_WORDS);
        }
        visitChildren(link);
    }

    private void refuse(Link link) {
        faults.add(Markdown.Fault.LINK);
        link.setDestination("");
    }

    /** All words below a node, those of pictures in a link too. */
    static String wordsIn(Node parent) {
        StringBuilder words = new StringBuilder();
        parent.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
