package id.pendapa.office;

import id.pendapa.shared.RegionCode;

/** A kelurahan of the kecamatan. */
public record Kelurahan(RegionCode code, String name, String address, String phone, String email) {}
