package id.pendapa.office.incumbents;

import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeProfiles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The positions that duties and letters of every office count on. */
@Component
class UsualPositions {

    private static final String SECRETARIAT = "Sekretariat";
    private static final String SERVICE = "Seksi Pelayanan";
    private static final String INSPECTORATE = "Inspektorat";

    private final OfficeProfiles profiles;
    private final Kelurahans kelurahans;

    UsualPositions(OfficeProfiles profiles, Kelurahans kelurahans) {
        this.profiles = profiles;
        this.kelurahans = kelurahans;
    }

    record Usual(
            String code,
            String title,
            String unit,
            @Nullable String kelurahanCode) {

        boolean is(ManagedPosition position) {
            return code.equals(position.code()) && java.util.Objects.equals(kelurahanCode, position.kelurahanCode());
        }
    }

    List<Usual> list() {
        String kecamatan = profiles.get().kecamatan();
        List<Usual> usual = new ArrayList<>(List.of(
                of("CAMAT", kecamatan.replaceFirst("^Kecamatan ", "Camat "), kecamatan),
                of("SEKCAM", "Sekretaris Kecamatan", SECRETARIAT),
                of("KASI_PELAYANAN", "Kepala Seksi Pelayanan", SERVICE),
                of("KASI_PEMERINTAHAN", "Kepala Seksi Pemerintahan", "Seksi Pemerintahan"),
                of("LOKET_1", "Petugas Loket 1", SERVICE),
                of("LOKET_2", "Petugas Loket 2", SERVICE),
                of("ADMIN", "Administrator Sistem", SECRETARIAT),
                of("AUDITOR", "Auditor", INSPECTORATE),
                of("PPDP", "Pejabat Pelindungan Data Pribadi", SECRETARIAT),
                of("PPID", "PPID Pelaksana", SECRETARIAT),
                of("INSPEKTORAT", "Kontak Inspektorat", INSPECTORATE)));
        for (Kelurahan kelurahan : kelurahans.list()) {
            String unit = kelurahan.title();
            String code = kelurahan.code().dotted();
            usual.add(new Usual("LURAH", kelurahan.headTitle(), unit, code));
            usual.add(new Usual("STAF_KELURAHAN", "Staf " + unit, unit, code));
        }
        return usual;
    }

    private static Usual of(String code, String title, String unit) {
        return new Usual(code, title, unit, null);
    }
}
