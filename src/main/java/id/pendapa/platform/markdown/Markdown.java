package id.pendapa.platform.markdown;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A text that an officer wrote in Markdown (CommonMark): headings, paragraphs, lists, emphasis, links and pictures. No
 * HTML of the writer's own reaches a page: tags are shown as they were typed. Pictures come from the office alone,
 * written {@code ![what is on it](gambar:KODE)}; a picture of somebody else's would tell them who reads. Links lose the
 * marks by which networks follow readers.
 *
 * <p>Any text can be read; what is wrong with it is told by {@link #faults()}, and a text that has any is not
 * published. Headings begin at level 2, because the page has its own title, and never leave out a level.
 */
public final class Markdown {

    /** Nested quotes and lists beyond this are plain text: nobody reads them, and they cost time. */
    private static final int DEEPEST = 12;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> new Looks())
            .nodeRendererFactory(OfficePictures::new)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .nodeRendererFactory(WordsAlone::new)
            .build();

    private final Node text;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Set<String> pictures = new LinkedHashSet<>();

    private Markdown(Node text) {
        this.text = text;
    }

    /** Reads a text, whatever is in it. */
    public static Markdown of(String source) {
        Markdown markdown = new Markdown(PARSER.parse(source));
        markdown.text.accept(new Inspection(markdown.faults, markdown.pictures));
        return markdown;
    }

    /** What has to be mended before others read it. */
    public enum Fault {
        /** Tags of HTML, script among them. */
        TAGS,
        /** A picture that does not come from this office. */
        FOREIGN_PICTURE,
        /** A picture without words for those who cannot see it. */
        PICTURE_WITHOUT_WORDS,
        /** A link that leads neither into Pendapa nor to a secure page, a mailbox or a telephone. */
        LINK,
        /** A link without words. */
        LINK_WITHOUT_WORDS
    }

    /** Faults of the text, in the order of their list. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Codes of the office's pictures that stand in it. */
    public List<String> pictures() {
        return List.copyOf(pictures);
    }

    /** Safe HTML for the inside of a page. */
    public String html() {
        return HTML.render(text);
    }

    /** The words alone, one line for each block: for searching and for summaries. */
    public String words() {
        return TEXT.render(text).strip();
    }
}
