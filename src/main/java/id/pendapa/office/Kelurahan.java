package id.pendapa.office;

/** A kelurahan of the kecamatan. */
public record Kelurahan(String code, String name) {}
