package id.pendapa.office;

import id.pendapa.shared.RegionCode;

/** A kelurahan of the kecamatan, or a desa: the last part of a desa's code begins with 2. */
public record Kelurahan(RegionCode code, String name, String address, String phone, String email) {

    /** For example {@code Kelurahan Gendongan} or {@code Desa Gedangan}. */
    public String title() {
        return kind() + " " + name;
    }

    /** {@code Kelurahan} or {@code Desa}. */
    String kind() {
        return isDesa() ? "Desa" : "Kelurahan";
    }

    /** Title of the position at its head. */
    public String headTitle() {
        return (isDesa() ? "Kepala Desa " : "Lurah ") + name;
    }

    private boolean isDesa() {
        return code.dotted().charAt(code.dotted().lastIndexOf('.') + 1) == '2';
    }
}
