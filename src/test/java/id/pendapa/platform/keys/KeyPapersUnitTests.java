package id.pendapa.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.platform.StartRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key on three papers: any two give it, one does not, and a slip of the typist is named. */
class KeyPapersUnitTests {

    private static final String KEY = Base64.getEncoder().encodeToString(bytes(7));
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @TempDir
    Path folder;

    @Test
    void anyTwoPapersGiveTheKey() {
        List<KeyPaper> papers = KeyPaper.split(bytes(1));
        for (KeyPaper one : papers) {
            for (KeyPaper other : papers) {
                if (one.number() != other.number()) {
                    assertThat(KeyPaper.join(one, other)).isEqualTo(bytes(1));
                }
            }
        }
    }

    @Test
    void anotherImplementationReadsTheSharesToo() throws IOException {
        List<KeyPaper> papers = KeyPaper.split(bytes(2));
        ShamirSplitSecret same = new ShamirSplitSecret(Algorithm.AES, Mode.Native, new ShamirSplitSecretShare[] {
            new ShamirSplitSecretShare(papers.get(0).share(), 1),
            new ShamirSplitSecretShare(papers.get(2).share(), 3)
        });
        assertThat(same.getSecret()).isEqualTo(bytes(2));
    }

    @Test
    void oneShareIsOfEveryKey() {
        byte[] share = SecretShares.of(bytes(3), bytes(4), 1);
        for (int other = 0; other < 256; other++) {
            byte[] secret = bytes(other);
            byte[] second = SecretShares.of(secret, slope(secret, share), 2);
            assertThat(SecretShares.join(1, share, 2, second)).isEqualTo(secret);
        }
    }

    /** The slope by which share 1 of this secret would be this share. */
    private static byte[] slope(byte[] secret, byte[] share) {
        byte[] slope = new byte[secret.length];
        for (int at = 0; at < slope.length; at++) {
            slope[at] = (byte) (secret[at] ^ share[at]);
        }
        return slope;
    }

    @Test
    void papersAreReadAgainAsTheyWereTyped() {
        KeyPaper paper = KeyPaper.split(bytes(5)).get(1);
        List<String> typed = paper.lines().stream()
                .map(line -> " "
                        + line.replace("-", " ")
                                .replace('0', 'o')
                                .replace('1', 'l')
                                .toLowerCase(Locale.ROOT))
                .toList();
        KeyPaper read = KeyPaper.read("b.txt", typed);
        assertThat(read.lines()).isEqualTo(paper.lines());
    }

    @Test
    void everySlipIsNamedWithItsLine() {
        List<String> lines = KeyPaper.split(bytes(6)).get(0).lines();
        for (int line = 0; line < lines.size(); line++) {
            String right = lines.get(line).replace("-", "");
            for (int at = 0; at < right.length(); at++) {
                for (int letter = 0; letter < ALPHABET.length(); letter++) {
                    char wrong = ALPHABET.charAt(letter);
                    if (wrong != right.charAt(at)) {
                        assertRefused(with(lines, line, right.substring(0, at) + wrong + right.substring(at + 1)))
                                .withMessageContaining("a.txt, line " + (line + 1) + ":");
                    }
                }
                String swapped = at == 0
                        ? right.substring(1)
                        : right.substring(0, at - 1)
                                + right.charAt(at)
                                + right.charAt(at - 1)
                                + right.substring(at + 1);
                if (!swapped.equals(right)) {
                    assertRefused(with(lines, line, swapped)).withMessageContaining("line " + (line + 1) + ":");
                }
            }
        }
        assertRefused(with(with(lines, 2, lines.get(3)), 3, lines.get(2))).withMessageContaining("line 3:");
        assertRefused(lines.subList(0, 4)).withMessageContaining("has 4 lines");
        assertRefused(with(lines, 1, "ini bukan kunci")).withMessageContaining("line 2:");
    }

    @Test
    void twoWrongLettersOfALineAreFoundToo() {
        Random random = new Random(1);
        List<String> lines = KeyPaper.split(bytes(6)).get(0).lines();
        for (int time = 0; time < 5000; time++) {
            StringBuilder typed = new StringBuilder(lines.get(4).replace("-", ""));
            int one = random.nextInt(15);
            int other = (one + 1 + random.nextInt(14)) % 15;
            typed.setCharAt(one, next(typed.charAt(one), 1 + random.nextInt(31)));
            typed.setCharAt(other, next(typed.charAt(other), 1 + random.nextInt(31)));
            assertRefused(with(lines, 4, typed.toString())).withMessageContaining("line 5:");
        }
    }

    private static char next(char letter, int by) {
        return ALPHABET.charAt((ALPHABET.indexOf(letter) + by) % 32);
    }

    @Test
    void papersThatDoNotBelongTogetherAreRefused() {
        List<KeyPaper> ours = KeyPaper.split(bytes(1));
        List<KeyPaper> theirs = KeyPaper.split(bytes(2));
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> KeyPaper.join(ours.get(0), theirs.get(1)))
                .withMessageContaining(ours.get(0).setName())
                .withMessageContaining(theirs.get(0).setName());
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> KeyPaper.join(ours.get(2), ours.get(2)))
                .withMessageContaining("paper 3");
    }

    @Test
    void theCommandWritesPapersAndTakesTwoOfThem() throws IOException {
        Path data = folder.resolve("data");
        new KeyRing(KeyFolder.open(data, KEY, false));
        KeyCommand command = new KeyCommand(Map.of("PENDAPA_KEY", KEY, "PENDAPA_MODE", "produksi"));
        Path papers = folder.resolve("kertas");
        assertThat(command.run(List.of("papers", papers.toString(), "--data", data.toString())))
                .contains("remove the files");
        assertRefusal(command, "papers", papers.toString(), "--data", data.toString())
                .withMessageContaining("already");
        Path one = typed(papers.resolve("kertas-1.html"));
        Path three = typed(papers.resolve("kertas-3.html"));

        KeyCommand elsewhere = new KeyCommand(Map.of());
        assertThat(elsewhere.run(List.of("restore", three.toString(), one.toString(), "--keys", data.toString())))
                .isEqualTo("PENDAPA_KEY=" + KEY);
        assertRefusal(elsewhere, "restore", one.toString()).withMessageContaining("Two papers");
        Path other = folder.resolve("lain");
        new KeyRing(KeyFolder.open(other, Base64.getEncoder().encodeToString(bytes(9)), false));
        assertRefusal(elsewhere, "restore", one.toString(), three.toString(), "--keys", other.toString())
                .withMessageContaining("another office");
        assertRefusal(
                        elsewhere,
                        "restore",
                        one.toString(),
                        papers.resolve("tidak-ada").toString())
                .withMessageContaining("cannot be read");
    }

    @Test
    void aKeyThatDoesNotOpenTheDataIsNotPutOnPaper() {
        Path data = folder.resolve("data");
        new KeyRing(KeyFolder.open(data, KEY, false));
        String wrong = Base64.getEncoder().encodeToString(bytes(9));
        assertRefusal(new KeyCommand(Map.of("PENDAPA_KEY", wrong)), "papers", "x", "--data", data.toString())
                .withMessageContaining("does not open");
        assertRefusal(new KeyCommand(Map.of()), "papers", "x", "--data", data.toString())
                .withMessageContaining("PENDAPA_KEY is missing");
    }

    @Test
    void theFolderIsLockedWithAnotherKeyAlsoAfterACrash() throws IOException {
        Path data = folder.resolve("data");
        KeyRing before = new KeyRing(KeyFolder.open(data, KEY, false));
        String newer = Base64.getEncoder().encodeToString(bytes(9));
        Path untouched = Files.copy(data.resolve("keys/index-1.key"), folder.resolve("aside"));
        KeyCommand command = new KeyCommand(Map.of("PENDAPA_KEY", KEY, "PENDAPA_KEY_NEW", newer));
        assertThat(command.run(List.of("relock", "--data", data.toString()))).contains("new papers");
        Files.delete(data.resolve("keys/index-1.key"));
        Files.copy(untouched, data.resolve("keys/index-1.key"));
        command.run(List.of("relock", "--data", data.toString()));

        KeyRing after = new KeyRing(KeyFolder.open(data, newer, false));
        assertThat(after.keys().id()).isEqualTo(before.keys().id());
        assertThat(after.keys().secrets()).isEqualTo(before.keys().secrets());
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> new KeyRing(KeyFolder.open(data, KEY, false)));
        String third = Base64.getEncoder().encodeToString(bytes(10));
        assertRefusal(
                        new KeyCommand(Map.of("PENDAPA_KEY", KEY, "PENDAPA_KEY_NEW", third)),
                        "relock",
                        "--data",
                        data.toString())
                .withMessageContaining("neither");
        assertRefusal(new KeyCommand(Map.of("PENDAPA_KEY", KEY)), "relock", "--data", data.toString())
                .withMessageContaining("PENDAPA_KEY_NEW");
    }

    /** As a person types it who reads the page. */
    private Path typed(Path page) throws IOException {
        List<String> lines = Pattern.compile("<li>(.*?)</li>")
                .matcher(Files.readString(page))
                .results()
                .map(line -> line.group(1))
                .toList();
        return Files.write(folder.resolve(page.getFileName() + ".txt"), lines, StandardCharsets.UTF_8);
    }

    private static List<String> with(List<String> lines, int at, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static ThrowableAssertAlternative<StartRefusedException> assertRefused(List<String> typed) {
        return assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> KeyPaper.read("a.txt", typed));
    }

    private static ThrowableAssertAlternative<StartRefusedException> assertRefusal(
            KeyCommand command, String... words) {
        return assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> command.run(List.of(words)));
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
