package id.pendapa.office;

/** How a position signs: by hand, with the certified remote signature, or with the example office's own key. */
public enum SigningMethod {
    BASAH,
    BSRE,
    LOKAL
}
