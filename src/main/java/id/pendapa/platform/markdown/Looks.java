package id.pendapa.platform.markdown;

import java.util.Map;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;

/** The classes of our pages for what stands in a text. */
final class Looks implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("class", heading.getLevel() == 2 ? "govuk-heading-m" : "govuk-heading-s");
        } else if (node instanceof Paragraph) {
            attributes.put("class", "govuk-body");
        } else if (node instanceof BulletList) {
            attributes.put("class", "govuk-list govuk-list--bullet");
        } else if (node instanceof OrderedList) {
            attributes.put("class", "govuk-list govuk-list--number");
        } else if (node instanceof Link) {
            attributes.put("class", "govuk-link");
        }
    }
}
