package id.pendapa.catalogue.web;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Flow;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * A flow as a picture: states below each other as the definition lists them, ways forward drawn on the right, ways back on
 * the left, each with the numbers of its actions. Colors only repeat what the shape says: an end has a double border.
 */
final class FlowPicture {

    private static final int BOX_WIDTH = 260;
    private static final int BOX_HEIGHT = 40;
    private static final int STEP = 64;
    private static final int LANE = 24;
    private static final int TOP = 8;
    private static final String INK = "#1d1a18";

    private final Flow flow;
    private final List<Way> ways;
    private final int left;
    private final int width;
    private final StringBuilder svg = new StringBuilder(4096);

    /** From one state to another, with the numbers of the actions that lead there; lane 0 is straight down. */
    private record Way(int from, int to, String numbers, int lane) {}

    private FlowPicture(Flow flow) {
        this.flow = flow;
        this.ways = ways(flow);
        this.left = TOP + LANE * (1 + lanes(true));
        this.width = left + BOX_WIDTH + LANE * (2 + lanes(false)) + TOP;
    }

    /** Markup of the picture; a template prints it with {@code $unsafe}. */
    static String of(Flow flow, String title) {
        return new FlowPicture(flow).draw(title);
    }

    private int lanes(boolean back) {
        return ways.stream()
                .filter(way -> way.lane() > 0 && way.to() < way.from() == back)
                .mapToInt(Way::lane)
                .max()
                .orElse(0);
    }

    private static List<Way> ways(Flow flow) {
        Map<List<Integer>, String> numbers = new LinkedHashMap<>();
        List<String> codes = flow.states().stream().map(State::code).toList();
        for (int i = 0; i < flow.actions().size(); i++) {
            Action action = flow.actions().get(i);
            String number = Integer.toString(i + 1);
            for (String from : action.from()) {
                numbers.merge(
                        List.of(codes.indexOf(from), codes.indexOf(action.to())),
                        number,
                        (known, more) -> known + ", " + more);
            }
        }
        List<Way> ways = new ArrayList<>();
        numbers.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> Math.abs(entry.getKey().get(1) - entry.getKey().get(0))))
                .forEach(entry -> {
                    int from = entry.getKey().get(0);
                    int to = entry.getKey().get(1);
                    ways.add(new Way(from, to, entry.getValue(), to == from + 1 ? 0 : freeLane(ways, from, to)));
                });
        return ways;
    }

    /** The innermost lane of its side in which nothing is in the way. */
    private static int freeLane(List<Way> ways, int from, int to) {
        for (int lane = 1; ; lane++) {
            int tried = lane;
            boolean free = ways.stream()
                    .filter(way -> way.lane() == tried && way.to() < way.from() == to < from)
                    .noneMatch(way -> Math.min(way.from(), way.to()) <= Math.max(from, to)
                            && Math.min(from, to) <= Math.max(way.from(), way.to()));
            if (free) {
                return lane;
            }
        }
    }

    private String draw(String title) {
        int height = TOP * 2 + STEP * (flow.states().size() - 1) + BOX_HEIGHT;
        svg.append("<svg class=\"pendapa-flow\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
                .append(HtmlUtils.htmlEscape(title, "UTF-8"))
                .append("\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">".formatted(width, height, width, height));
        ways.forEach(this::way);
        for (int i = 0; i < flow.states().size(); i++) {
            state(flow.states().get(i), top(i));
        }
        return svg.append("</svg>").toString();
    }

    private void state(State state, int top) {
        boolean end = state.phase() == Phase.ENDED;
        box(left, top, BOX_WIDTH, BOX_HEIGHT, end ? "#f7f2e9" : "#ffffff");
        if (end) {
            box(left + 3, top + 3, BOX_WIDTH - 6, BOX_HEIGHT - 6, "none");
        }
        text(left + BOX_WIDTH / 2, top + BOX_HEIGHT / 2 + 5, "middle", state.label());
    }

    private void box(int x, int y, int boxWidth, int height, String fill) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>"
                .formatted(x, y, boxWidth, height, fill, INK));
    }

    private void way(Way way) {
        if (way.lane() == 0) {
            int x = left + BOX_WIDTH / 2;
            line("M%d %dV%d".formatted(x, top(way.from()) + BOX_HEIGHT, top(way.to())), x, top(way.to()), 0, -1);
            text(x + 8, top(way.to()) - (STEP - BOX_HEIGHT) / 2 + 5, "start", way.numbers());
            return;
        }
        boolean back = way.to() < way.from();
        int side = back ? left : left + BOX_WIDTH;
        int lane = back ? side - LANE * way.lane() : side + LANE * way.lane();
        int from = top(way.from()) + BOX_HEIGHT / 2 + 6;
        int to = top(way.to()) + BOX_HEIGHT / 2 - 6;
        line("M%d %dH%dV%dH%d".formatted(side, from, lane, to, side), side, to, back ? -1 : 1, 0);
        text(back ? lane + 3 : lane - 3, from - 4, back ? "start" : "end", way.numbers());
    }

    /** A line with the head of an arrow whose tip is at x, y and which comes from the direction dx, dy. */
    private void line(String path, int x, int y, int dx, int dy) {
        int back = 6;
        int half = 4;
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\"/>".formatted(path, INK))
                .append("<path d=\"M%d %dL%d %dL%d %dZ\" fill=\"%s\"/>"
                        .formatted(
                                x,
                                y,
                                x + dx * back - dy * half,
                                y + dy * back - dx * half,
                                x + dx * back + dy * half,
                                y + dy * back + dx * half,
                                INK));
    }

    private void text(int x, int y, String anchor, String text) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"14\" fill=\"%s\">"
                        .formatted(x, y, anchor, INK))
                .append(HtmlUtils.htmlEscape(text, "UTF-8"))
                .append("</text>");
    }

    private static int top(int state) {
        return TOP + STEP * state;
    }
}
