package id.pendapa.transparency.standards;

import java.util.Arrays;
import java.util.List;

/** The 14 components of a service standard (UU 25/2009 Ps. 21, PermenPANRB 15/2014), in the order of the law. */
public enum StandardPart {
    REQUIREMENTS("persyaratan", true),
    PROCEDURE("prosedur", true),
    DURATION("waktu", true),
    FEE("biaya", true),
    PRODUCT("produk", true),
    COMPLAINTS("pengaduan", false),
    LEGAL_BASIS("dasarHukum", true),
    FACILITIES("sarana", false),
    COMPETENCE("kompetensi", false),
    SUPERVISION("pengawasan", false),
    STAFFING("jumlahPelaksana", false),
    SERVICE_GUARANTEE("jaminanPelayanan", false),
    SAFETY_GUARANTEE("jaminanKeamanan", false),
    EVALUATION("evaluasi", false);

    /** How many of them, from the first, are about the delivery of the service and must be published. */
    private static final int DELIVERY = 6;

    private final String key;
    private final boolean ofCard;

    StandardPart(String key, boolean ofCard) {
        this.key = key;
        this.ofCard = ofCard;
    }

    /** Its name in definitions, forms and texts, for example {@code dasarHukum}. */
    public String key() {
        return key;
    }

    /** Whether only the card of the service tells it, so that nobody types it a second time. */
    public boolean isOfCard() {
        return ofCard;
    }

    /** The components of service delivery, which must be public. */
    public static List<StandardPart> delivery() {
        return Arrays.stream(values()).limit(DELIVERY).toList();
    }

    /** The components of how a service is made. */
    public static List<StandardPart> making() {
        return Arrays.stream(values()).skip(DELIVERY).toList();
    }
}
