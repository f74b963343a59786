import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Checks what a Pendapa office proves about itself, without trusting its server: the proof of a receipt or a letter, the
 * public log, or the whole ledger as an auditor takes it. Needs Java 17 and nothing else; shares no code with Pendapa.
 *
 * <p>Answers 0 where everything holds, 1 where something does not, 2 where it was called wrongly. See README.md beside it.
 */
public final class PeriksaBukti {

    private static final int TILE = 256;
    private static final int SALT = 32;

    /** What lines of an auditor's file may say. */
    private static final Set<String> KNOWN = Set.of(
            "head", "size", "root", "note", "level", "index", "hash", "leaf", "kind", "leafCommitment", "at", "actor",
            "label", "unit", "what", "subject", "salt", "canonical", "commitment");

    private PeriksaBukti() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /** The same without ending the process. */
    public static int run(String[] arguments, PrintStream out) {
        try {
            Map<String, String> options = options(arguments);
            String key = options.get("kunci");
            String what = options.get("");
            if (key == null || what == null || options.get("apa") == null) {
                out.println("Cara pakai: java PeriksaBukti.java bukti|log|catatan <berkas atau alamat> --kunci <kunci>"
                        + " [--surat surat.pdf] [--lama titik-lama]");
                return 2;
            }
            Key trusted = Key.read(key);
            switch (options.get("apa")) {
                case "bukti" -> proof(Files.readString(Path.of(what)), trusted, options.get("surat"), out);
                case "log" -> log(what, trusted, options.get("lama"), out);
                case "catatan" -> book(Path.of(what), trusted, options.get("lama"), out);
                default -> throw new Refused("Yang dapat diperiksa: bukti, log, catatan.");
            }
            out.println("COCOK.");
            return 0;
        } catch (Refused refused) {
            out.println("TIDAK COCOK: " + refused.getMessage());
            return 1;
        } catch (IOException | RuntimeException unreadable) {
            out.println("TIDAK COCOK: tidak dapat dibaca (" + unreadable + ").");
            return 1;
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
                options.put(arguments[i].substring(2), arguments[++i]);
            } else {
                options.putIfAbsent(options.containsKey("apa") ? "" : "apa", arguments[i]);
            }
        }
        return options;
    }

    /** Something does not hold. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    // One proof.

    private static void proof(String text, Key key, String letter, PrintStream out) throws IOException {
        int blank = text.indexOf("\n\n");
        require(blank > 0, "berkas ini bukan bukti.");
        List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
        require(lines.get(0).equals("c2sp.org/tlog-proof@v1"), "berkas ini bukan bukti.");
        require(lines.size() > 2 && lines.get(1).startsWith("extra "), "isi catatan tidak ada di dalam bukti.");
        require(lines.get(2).matches("index (0|[1-9]\\d{0,17})"), "nomor urut tidak terbaca.");
        byte[] extra = base64(lines.get(1).substring("extra ".length()));
        long index = Long.parseLong(lines.get(2).substring("index ".length()));
        List<byte[]> path = new ArrayList<>();
        for (String hash : lines.subList(3, lines.size())) {
            path.add(hash(base64(hash)));
        }
        Head head = Head.read(text.substring(blank + 2), key);
        require(extra.length > SALT, "isi catatan tidak lengkap.");
        byte[] salt = Arrays.copyOf(extra, SALT);
        byte[] canonical = Arrays.copyOfRange(extra, SALT, extra.length);
        byte[] reached = climb(leaf(sha256(salt, canonical)), index, head.size, path);
        require(Arrays.equals(reached, head.root), "catatan ini tidak ada di dalam buku yang ditandatangani.");
        Map<String, String> facts = Json.flat(new String(canonical, StandardCharsets.UTF_8));
        out.println("Catatan nomor " + (index + 1) + " dari " + head.size + " di " + head.origin + ":");
        facts.forEach((name, value) -> out.println("  " + name + " = " + value));
        if (letter != null) {
            String digest = HexFormat.of().formatHex(sha256(Files.readAllBytes(Path.of(letter))));
            require(digest.equals(facts.get("file")), "surat ini bukan surat yang dicatat.");
            out.println("Berkas surat sama dengan yang dicatat.");
        }
    }

    /** From a leaf up to the root, as RFC 9162 section 2.1.3.2 walks. */
    private static byte[] climb(byte[] leaf, long index, long size, List<byte[]> path) {
        require(index < size, "nomor urut di luar buku.");
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] other : path) {
            require(last > 0, "bukti terlalu panjang.");
            if ((node & 1) == 1 || node == last) {
                hash = node(other, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        require(last == 0, "bukti terlalu pendek.");
        return hash;
    }

    // The public log, by its tiles.

    private static void log(String place, Key key, String old, PrintStream out) throws IOException {
        Tiles tiles = new Tiles(place.endsWith("/") ? place : place + "/");
        Head head = Head.read(new String(tiles.read("checkpoint"), StandardCharsets.UTF_8), key);
        Head before = old == null ? null : Head.read(Files.readString(Path.of(old)), key);
        Growing tree = new Growing();
        for (long from = 0; from < head.size; from += TILE) {
            int width = (int) Math.min(TILE, head.size - from);
            byte[] entries = tiles.read(Tiles.path("entries", from / TILE, width));
            byte[] hashes = tiles.read(Tiles.path("0", from / TILE, width));
            require(hashes.length == width * 32, "lembar " + from / TILE + " tidak utuh.");
            int at = 0;
            for (int i = 0; i < width; i++) {
                int length = ((entries[at] & 0xff) << 8) | (entries[at + 1] & 0xff);
                byte[] leaf = leaf(Arrays.copyOfRange(entries, at + 2, at + 2 + length));
                at += 2 + length;
                require(
                        Arrays.equals(leaf, Arrays.copyOfRange(hashes, i * 32, i * 32 + 32)),
                        "catatan nomor " + (from + i + 1) + " tidak cocok dengan sidiknya.");
                tree.add(leaf);
                compare(before, tree);
            }
            require(at == entries.length, "lembar " + from / TILE + " berisi lebih dari yang dikatakan.");
        }
        require(before == null || before.size <= head.size, "buku lebih pendek daripada titik yang lama.");
        require(Arrays.equals(tree.root(), head.root), "isi buku tidak cocok dengan yang ditandatangani.");
        out.println(head.size + " catatan di " + head.origin + ".");
    }

    private static void compare(Head known, Growing tree) {
        if (known != null && known.size == tree.size) {
            require(Arrays.equals(known.root, tree.root()), "buku telah diubah sesudah titik " + known.size + ".");
        }
    }

    /** Where tiles come from: an address or a folder. */
    private record Tiles(String place) {

        static String path(String level, long index, int width) {
            StringBuilder number = new StringBuilder(String.format("%03d", index % 1000));
            for (long rest = index / 1000; rest > 0; rest /= 1000) {
                number.insert(0, String.format("x%03d/", rest % 1000));
            }
            return "tile/" + level + "/" + number + (width == TILE ? "" : ".p/" + width);
        }

        byte[] read(String path) throws IOException {
            if (!place.startsWith("http")) {
                return Files.readAllBytes(Path.of(place + path));
            }
            try {
                HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(place + path)).build(),
                                HttpResponse.BodyHandlers.ofByteArray());
                require(answer.statusCode() == 200, place + path + " menjawab " + answer.statusCode() + ".");
                return answer.body();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    // The whole ledger, as an auditor takes it.

    private static void book(Path file, Key key, String old, PrintStream out) throws IOException {
        Map<Long, Head> heads = new LinkedHashMap<>();
        Map<String, byte[]> nodes = new HashMap<>();
        Map<String, Long> known = new HashMap<>();
        Head before = old == null ? null : Head.read(Files.readString(Path.of(old)), key);
        Growing tree = new Growing();
        Levels levels = new Levels();
        long newest = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            require("{\"format\":\"pendapa-catatan@v1\"}".equals(lines.readLine()), "berkas ini bukan buku catatan.");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, String> row = Json.flat(line);
                require(KNOWN.containsAll(row.keySet()), "ada kolom yang tidak dikenal.");
                if (row.containsKey("note")) {
                    Head head = Head.read(row.get("note"), key);
                    require(
                            Long.toString(head.size).equals(row.get("size"))
                                    && Arrays.equals(head.root, base64(row.get("root"))),
                            "titik " + row.get("size") + " tidak sama dengan yang ditandatangani.");
                    require(
                            tree.size == 0
                                    && head.size > newest
                                    && Long.toString(heads.size() + 1L).equals(row.get("head")),
                            "titik tidak berurutan.");
                    heads.put(head.size, head);
                    newest = head.size;
                } else if (row.containsKey("level")) {
                    long index = known.merge(row.get("level"), 1L, Long::sum) - 1;
                    require(
                            tree.size == 0 && Long.toString(index).equals(row.get("index")),
                            "sidik tidak berurutan.");
                    nodes.put(row.get("level") + "/" + index, hash(base64(row.get("hash"))));
                } else {
                    byte[] leaf = leaf(entry(row, tree.size));
                    tree.add(leaf);
                    levels.add(leaf, nodes);
                    compare(heads.get(tree.size), tree);
                    compare(before, tree);
                }
            }
        }
        require(!heads.isEmpty() && tree.size == newest, "catatan dan titik yang ditandatangani tidak sama banyak.");
        require(before == null || before.size <= newest, "buku lebih pendek daripada titik yang lama.");
        require(nodes.isEmpty(), "ada sidik tanpa catatan.");
        out.println(newest + " catatan, " + heads.size() + " titik yang ditandatangani.");
    }

    /** The commitment of one row, once everything in the row agrees with it. */
    private static byte[] entry(Map<String, String> row, long position) {
        String where = "catatan nomor " + (position + 1) + " ";
        require(Long.toString(position).equals(row.get("leaf")), where + "tidak ada.");
        require(row.get("canonical") != null, where + "dihapus.");
        byte[] canonical = base64(row.get("canonical"));
        byte[] commitment = sha256(base64(row.get("salt")), canonical);
        require(Arrays.equals(commitment, base64(row.get("leafCommitment"))), where + "diubah.");
        require(Arrays.equals(commitment, base64(row.get("commitment"))), where + "diubah.");
        Map<String, String> facts = Json.flat(new String(canonical, StandardCharsets.UTF_8));
        boolean act = "audit".equals(row.get("kind"));
        require(act || "access".equals(row.get("kind")), where + "berjenis lain.");
        require(
                Objects.equals(row.get("at"), facts.get("@at"))
                        && Objects.equals(row.get("actor"), facts.get("@actor"))
                        && Objects.equals(row.get("label"), facts.get("@position"))
                        && (act || Objects.equals(row.get("unit"), facts.get("@unit")))
                        && Objects.equals(row.get("what"), facts.get(act ? "@action" : "@purpose"))
                        && Objects.equals(row.get("subject"), facts.get("@subject")),
                where + "tidak sama di kolom dan di isinya.");
        return commitment;
    }

    /** Compares hashes of 256, of 256 such, and so on, with what was kept. */
    private static final class Levels {

        private final List<List<byte[]>> open = new ArrayList<>();
        private final List<Long> done = new ArrayList<>();

        void add(byte[] leaf, Map<String, byte[]> nodes) {
            byte[] hash = leaf;
            for (int level = 0; hash != null; level++) {
                if (open.size() == level) {
                    open.add(new ArrayList<>());
                    done.add(0L);
                }
                open.get(level).add(hash);
                hash = open.get(level).size() < TILE ? null : close(level, nodes);
            }
        }

        private byte[] close(int level, Map<String, byte[]> nodes) {
            Growing part = new Growing();
            open.get(level).forEach(part::add);
            open.get(level).clear();
            long index = done.get(level);
            done.set(level, index + 1);
            byte[] kept = nodes.remove((level + 1) + "/" + index);
            require(
                    kept != null && Arrays.equals(kept, part.root()),
                    "sidik " + (level + 1) + "/" + index + " diubah.");
            return kept;
        }
    }

    // Tree, note, key, JSON.

    /** A tree that grows leaf by leaf and remembers the roots of its complete parts only. */
    private static final class Growing {

        private final List<byte[]> parts = new ArrayList<>();
        private long size;

        void add(byte[] leaf) {
            byte[] hash = leaf;
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                hash = node(parts.remove(parts.size() - 1), hash);
            }
            parts.add(hash);
            size++;
        }

        byte[] root() {
            if (parts.isEmpty()) {
                return sha256();
            }
            byte[] root = parts.get(parts.size() - 1);
            for (int i = parts.size() - 2; i >= 0; i--) {
                root = node(parts.get(i), root);
            }
            return root;
        }
    }

    /** A signed head whose signature holds. */
    private record Head(String origin, long size, byte[] root) {

        static Head read(String note, Key key) {
            int blank = note.lastIndexOf("\n\n");
            require(blank > 0 && note.endsWith("\n"), "titik tidak terbaca.");
            String text = note.substring(0, blank + 1);
            List<String> lines = List.of(text.split("\n", -1));
            require(
                    lines.size() >= 4 && lines.get(1).matches("0|[1-9]\\d{0,17}"), "titik tidak terbaca.");
            require(key.signed(text, note.substring(blank + 2)), "tanda tangan tidak cocok dengan kunci.");
            require(lines.get(0).equals(key.name), "titik ini dari buku lain: " + lines.get(0) + ".");
            return new Head(lines.get(0), Long.parseLong(lines.get(1)), hash(base64(lines.get(2))));
        }
    }

    /** A public key as the office publishes it: {@code name+id+key}. */
    private record Key(String name, byte[] id, byte[] open) {

        private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

        static Key read(String text) {
            String[] parts = text.strip().split("\\+", 3);
            require(parts.length == 3, "kunci tidak terbaca.");
            byte[] typed = base64(parts[2]);
            require(typed.length == 33 && typed[0] == 1, "kunci bukan Ed25519.");
            byte[] id = Arrays.copyOf(sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
            require(HexFormat.of().formatHex(id).equals(parts[1]), "kunci salah ketik.");
            return new Key(parts[0], id, Arrays.copyOfRange(typed, 1, 33));
        }

        boolean signed(String text, String signatures) {
            for (String line : signatures.split("\n", -1)) {
                String prefix = "— " + name + " ";
                if (line.startsWith(prefix)) {
                    byte[] both = base64(line.substring(prefix.length()));
                    if (both.length == 68 && Arrays.equals(Arrays.copyOf(both, 4), id)) {
                        return holds(text, Arrays.copyOfRange(both, 4, 68));
                    }
                }
            }
            return false;
        }

        private boolean holds(String text, byte[] signature) {
            try {
                byte[] encoded = Arrays.copyOf(ED25519, 44);
                System.arraycopy(open, 0, encoded, 12, 32);
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                check.update(text.getBytes(StandardCharsets.UTF_8));
                return check.verify(signature);
            } catch (GeneralSecurityException broken) {
                return false;
            }
        }
    }

    private static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            require(Base64.getEncoder().encodeToString(bytes).equals(text), "huruf yang berlebih.");
            return bytes;
        } catch (IllegalArgumentException | NullPointerException broken) {
            throw new Refused("huruf yang rusak.");
        }
    }

    private static byte[] hash(byte[] bytes) {
        require(bytes.length == 32, "sidik tidak utuh.");
        return bytes;
    }

    private static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Reads a JSON object whose values are texts. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Map<String, String> flat(String text) {
            Json json = new Json(text);
            Map<String, String> values = new LinkedHashMap<>();
            json.expect('{');
            while (json.peek() != '}') {
                if (!values.isEmpty()) {
                    json.expect(',');
                }
                String name = json.string();
                json.expect(':');
                require(values.put(name, json.string()) == null, "isi yang rusak.");
            }
            json.expect('}');
            require(json.at == text.length(), "isi yang rusak.");
            return values;
        }

        private char peek() {
            require(at < text.length(), "isi yang rusak.");
            return text.charAt(at);
        }

        private void expect(char wanted) {
            require(peek() == wanted, "isi yang rusak.");
            at++;
        }

        private String string() {
            expect('"');
            StringBuilder value = new StringBuilder();
            while (peek() != '"') {
                char c = text.charAt(at++);
                value.append(c == '\\' ? escaped() : c);
            }
            at++;
            return value.toString();
        }

        private char escaped() {
            char c = peek();
            at++;
            if (c == 'u') {
                require(at + 4 <= text.length(), "isi yang rusak.");
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "\"\\/nrtbf".indexOf(c);
            require(known >= 0, "isi yang rusak.");
            return "\"\\/\n\r\t\b\f".charAt(known);
        }
    }
}
