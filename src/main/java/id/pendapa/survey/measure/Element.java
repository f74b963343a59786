package id.pendapa.survey.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The nine elements that PermenPANRB 14/2017 asks for, in the order of the printed sheet. They are known by code and never
 * by number: the sheet has the premises eighth and complaints ninth, the regulation the other way round.
 */
public enum Element {
    PERSYARATAN,
    PROSEDUR,
    WAKTU,
    BIAYA,
    PRODUK,
    KOMPETENSI,
    PERILAKU,
    SARANA,
    PENGADUAN;

    /** How many there are. */
    public static final int COUNT = values().length;

    /** Where it stands on the printed sheet, from 0. */
    public int place() {
        return List.of(values()).indexOf(this);
    }

    /** The element of a code. */
    public static Optional<Element> find(String code) {
        return Arrays.stream(values())
                .filter(element -> element.name().equals(code))
                .findFirst();
    }
}
