package id.pendapa.platform.page;

/**
 * A bar of a small chart of the component {@code bars}, 130 wide and 40 high.
 *
 * @param y its upper end, from the top
 */
public record Bar(int x, int y, int height) {}
