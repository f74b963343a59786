package id.pendapa.office;

/** A person who holds positions, by the name printed on letters. */
public record Official(long id, String name) {}
