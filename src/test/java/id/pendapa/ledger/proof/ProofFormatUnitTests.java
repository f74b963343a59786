package id.pendapa.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, heads, proofs and tiles against their formats, and against programs that others wrote. */
class ProofFormatUnitTests {

    @Test
    void theKeyOfThePublishedExampleHasItsId() {
        byte[] typed = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        NoteKey key = new NoteKey("PeterNeumann", java.util.Arrays.copyOfRange(typed, 1, typed.length));
        assertThat(key.verifier()).isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void anotherImplementationAcceptsTheSignature() {
        NoteKey.Fresh fresh = NoteKey.create("tingkir.example/bukti");
        String text = LogHead.text("tingkir.example/bukti", 3, new byte[32]);
        String note = fresh.key().sign(text, fresh.secret());
        assertThat(note).startsWith(text + "\n— tingkir.example/bukti ").endsWith("\n");
        byte[] signature = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());
        assertThat(signature).hasSize(68);
        Ed25519Signer check = new Ed25519Signer();
        check.init(false, new Ed25519PublicKeyParameters(fresh.key().open()));
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        check.update(signed, 0, signed.length);
        assertThat(check.verifySignature(java.util.Arrays.copyOfRange(signature, 4, 68)))
                .isTrue();
    }

    @Test
    void everyProofOfSmallLogsIsAcceptedAndEveryChangeRefused(@TempDir Path folder) throws Exception {
        Verifier verifier = Verifier.compile(folder);
        NoteKey.Fresh fresh = NoteKey.create("tingkir.example/bukti");
        String key = fresh.key().verifier();
        Random random = new Random(20261127);
        List<byte[]> salts = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        byte[] canonical =
                "{\"@action\":\"request.submitted\",\"note\":\"satu \\\"dua\\\"\"}".getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= 40; size++) {
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            salts.add(salt);
            leaves.add(Merkle.leaf(commitment(salt, canonical)));
            for (int leaf = 0; leaf < size; leaf += 1 + size / 9) {
                String proof = proof(fresh, leaves, salts.get(leaf), canonical, leaf);
                assertThat(verifier.check("bukti", proof, folder, key, List.of())
                                .code())
                        .isZero();
                String changed = change(proof, random);
                assertThat(verifier.check("bukti", changed, folder, key, List.of())
                                .code())
                        .as(changed)
                        .isEqualTo(1);
            }
        }
    }

    private static String proof(NoteKey.Fresh fresh, List<byte[]> leaves, byte[] salt, byte[] canonical, int leaf) {
        TreeView tree = new TreeView(leaves.size(), part -> {
            int from = (int) (part.index() << part.height());
            return Merkle.root(leaves.subList(from, from + (1 << part.height())));
        });
        String text = LogHead.text(fresh.key().name(), leaves.size(), tree.root());
        LogHead head =
                new LogHead(leaves.size(), 1, tree.root(), fresh.key().sign(text, fresh.secret()), Instant.EPOCH);
        return ProofFile.text(salt, canonical, leaf, tree.inclusion(leaf), head);
    }

    private static byte[] commitment(byte[] salt, byte[] canonical) {
        java.security.MessageDigest digest = Merkle.sha256();
        digest.update(salt);
        return digest.digest(canonical);
    }

    /** One character is another one. */
    private static String change(String text, Random random) {
        int place = random.nextInt(text.length());
        char other = (char) (text.charAt(place) ^ (1 << random.nextInt(6)));
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    @Test
    void aProofOfAnotherLogOrWithAnotherKeyIsRefused(@TempDir Path folder) throws Exception {
        Verifier verifier = Verifier.compile(folder);
        byte[] canonical = "{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        List<byte[]> leaves = List.of(Merkle.leaf(commitment(new byte[32], canonical)));
        NoteKey.Fresh own = NoteKey.create("tingkir.example/bukti");
        NoteKey.Fresh other = NoteKey.create("sidorejo.example/bukti");
        NoteKey.Fresh stolenName = NoteKey.create("tingkir.example/bukti");
        String proof = proof(own, leaves, new byte[32], canonical, 0);
        assertThat(verifier.check("bukti", proof, folder, own.key().verifier(), List.of())
                        .code())
                .isZero();
        assertThat(verifier.check("bukti", proof, folder, other.key().verifier(), List.of())
                        .words())
                .contains("tanda tangan tidak cocok");
        assertThat(verifier.check("bukti", proof, folder, stolenName.key().verifier(), List.of())
                        .code())
                .isEqualTo(1);
        assertThat(verifier.check("bukti", proof, folder, own.key().verifier() + "A", List.of())
                        .code())
                .isEqualTo(1);
        assertThat(verifier.run("bukti", "tidak-ada", "--kunci", own.key().verifier())
                        .code())
                .isEqualTo(1);
        assertThat(verifier.run("bukti").code()).isEqualTo(2);
        assertThat(verifier.run().code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/000", "0/255.p/1", "2/x001/234", "entries/x001/x234/067", "entries/000.p/255", "5/000"})
    void placesOfTilesAreRead(String path) {
        assertThat(TilePlace.find(path))
                .hasValueSatisfying(place -> assertThat(place.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/0",
                "0/00",
                "0/0000",
                "0/x000/001",
                "6/000",
                "-1/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "00/000",
                "entries/000/",
                "0/x01/234",
                "../etc",
                "0/x999/x999/x999/x999/x999/999",
                "0/٠٠٠"
            })
    void otherPlacesAreNot(String path) {
        assertThat(TilePlace.find(path)).isEmpty();
    }

    @Test
    void aTileIsPartOfALogThatIsLongEnough() {
        TilePlace half = TilePlace.find("0/001.p/10").orElseThrow();
        assertThat(half.isPartOf(265)).isFalse();
        assertThat(half.isPartOf(266)).isTrue();
        TilePlace above = TilePlace.find("1/000.p/2").orElseThrow();
        assertThat(above.isPartOf(511)).isFalse();
        assertThat(above.isPartOf(512)).isTrue();
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> TilePlace.find("0/00" + i).orElseThrow().from()))
                .containsExactly(0L, 256L, 512L);
    }
}
