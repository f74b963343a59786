package id.pendapa.integrity.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a message as bytes, filled up to whole blocks so that the length of a secret tells little. */
final class Padded {

    private static final int BLOCK = 4096;

    private Padded() {}

    static byte[] write(Map<String, String> fields) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(fields.size());
            for (Map.Entry<String, String> field : fields.entrySet()) {
                out.writeUTF(field.getKey());
                out.writeUTF(field.getValue());
            }
            return Arrays.copyOf(bytes.toByteArray(), (bytes.size() / BLOCK + 1) * BLOCK);
        } catch (IOException tooLong) {
            throw new UncheckedIOException(tooLong);
        }
    }

    static Map<String, String> read(byte[] padded) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(padded));
            Map<String, String> fields = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                fields.put(name, in.readUTF());
            }
            return fields;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
