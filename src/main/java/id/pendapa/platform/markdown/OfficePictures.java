package id.pendapa.platform.markdown;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Draws pictures of the office, and of anybody else's only their words. */
final class OfficePictures implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    OfficePictures(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        String words = Inspection.wordsIn(node);
        Places.picture(((Image) node).getDestination())
                .ifPresentOrElse(
                        code -> context.getWriter()
                                .tag(
                                        "img",
                                        Map.of(
                                                "src",
                                                "/gambar/" + code,
                                                "alt",
                                                words,
                                                "loading",
                                                "lazy",
                                                "class",
                                                "pendapa-picture"),
                                        true),
                        () -> context.getWriter().text(words));
    }
}
