package id.pendapa.ledger.proof;

import java.util.Base64;
import java.util.List;

/** A proof as C2SP tlog-proof writes it; behind "extra" stand the salt and the bytes of the entry itself. */
final class ProofFile {

    private ProofFile() {}

    static String text(byte[] salt, byte[] canonical, long leaf, List<byte[]> path, LogHead head) {
        byte[] extra = new byte[salt.length + canonical.length];
        System.arraycopy(salt, 0, extra, 0, salt.length);
        System.arraycopy(canonical, 0, extra, salt.length, canonical.length);
        Base64.Encoder base64 = Base64.getEncoder();
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        text.append("extra ").append(base64.encodeToString(extra)).append('\n');
        text.append("index ").append(leaf).append('\n');
        path.forEach(hash -> text.append(base64.encodeToString(hash)).append('\n'));
        return text.append('\n').append(head.note()).toString();
    }
}
