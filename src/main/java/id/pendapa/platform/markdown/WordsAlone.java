package id.pendapa.platform.markdown;

import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** The words of pictures and links, where only words go. */
final class WordsAlone implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    WordsAlone(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class, Link.class);
    }

    @Override
    public void render(Node node) {
        context.getWriter().write(Inspection.wordsIn(node));
    }
}
