package id.pendapa.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.Audit;
import id.pendapa.testing.PageTest;
import id.pendapa.testing.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code /bukti} for everybody, and what the auditor takes. */
@PageTest
class LogPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sequencer sequencer;

    @Autowired
    LogBook log;

    @TempDir
    Path folder;

    private void act(int times) {
        transaction.executeWithoutResult(status -> IntStream.range(0, times).forEach(i -> {
            audit.acted(new Audit.Act("test.acted", new Audit.Subject("test", "T-" + i), Map.of("i", "satu \"" + i)));
            audit.saw(
                    new Audit.Sight("desk-review", new Audit.Subject("test", "T-" + i), List.of("name"), "alasan\n2"));
        }));
        sequencer.run();
    }

    private String exported() throws Exception {
        MockHttpServletResponse answer = pages.get()
                .uri("/pelindungan/bukti/catatan.jsonl")
                .cookie(SignIn.signIn(pages, "auditor"))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).contains("catatan-").contains(".jsonl");
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String key() {
        return java.util.Objects.requireNonNull(log.read(0).verifier());
    }

    @Test
    void tenThousandChangesOfWhatTheAuditorTookAreFound() throws Exception {
        act(20);
        Verifier verifier = Verifier.compile(folder);
        findAll(verifier, exported(), 9_900);
        act(140);
        findAll(verifier, exported(), 100);
    }

    private void findAll(Verifier verifier, String file, int times) throws Exception {
        String key = key();
        assertThat(verifier.check("catatan", file, folder, key, List.of()).words())
                .endsWith("COCOK.\n")
                .doesNotContain("TIDAK");
        List<String> lines = List.of(file.split("\n", -1));
        assertThat(IntStream.range(0, times).parallel().mapToObj(i -> missed(verifier, key, lines, i)))
                .containsOnly("");
    }

    /** An empty text where a change was found, else what was changed. */
    private String missed(Verifier verifier, String key, List<String> lines, int seed) {
        String changed = String.join("\n", change(lines, new Random(seed)));
        try {
            boolean found =
                    verifier.check("catatan", changed, folder, key, List.of()).code() == 1;
            return found ? "" : firstDifference(lines, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(List<String> lines, String changed) {
        List<String> others = List.of(changed.split("\n", -1));
        return IntStream.range(0, Math.min(lines.size(), others.size()))
                .filter(i -> !lines.get(i).equals(others.get(i)))
                .mapToObj(i -> "line " + i + " of " + lines.size() + "/" + others.size() + "\n" + lines.get(i) + "\n"
                        + others.get(i))
                .findFirst()
                .orElse("none in " + lines.size() + "/" + others.size());
    }

    private static List<String> change(List<String> lines, Random random) {
        List<String> changed = new ArrayList<>(lines);
        int last = lines.size() - 1;
        int place = random.nextInt(last);
        String line = lines.get(place);
        switch (random.nextInt(5)) {
            case 0 -> changed.remove(place);
            case 1 -> changed.add(place, line);
            case 2 -> {
                int other = (place + 1 + random.nextInt(last - 1)) % last;
                changed.set(place, lines.get(other));
                changed.set(other, line);
            }
            case 3 -> changed.subList(place, changed.size()).clear();
            default -> {
                int at = random.nextInt(line.length());
                changed.set(place, line.substring(0, at) + (char) (line.charAt(at) ^ 1) + line.substring(at + 1));
            }
        }
        return changed;
    }

    @Test
    void anOldHeadIsPartOfTheNewLogOrTheLogIsRefused() throws Exception {
        act(3);
        String old =
                pages.get().uri("/bukti/checkpoint").exchange().getResponse().getContentAsString();
        act(3);
        Verifier verifier = Verifier.compile(folder);
        Path kept = Files.writeString(folder.resolve("lama"), old);
        List<String> since = List.of("--lama", kept.toString());
        String file = exported();
        assertThat(verifier.check("catatan", file, folder, key(), since).code()).isZero();
        String shorter = file.lines().limit(2).reduce("", (text, line) -> text + line + "\n");
        assertThat(verifier.check("catatan", shorter, folder, key(), since).code())
                .isEqualTo(1);
    }

    @Test
    void everybodyMayMirrorTheLog() throws Exception {
        act(300);
        long size = java.util.Objects.requireNonNull(log.read(0).head()).size();
        MockHttpServletResponse full = tile("0/000");
        assertThat(full.getContentAsByteArray()).hasSize(8192);
        assertThat(full.getHeader("Cache-Control")).contains("immutable").contains("public");
        assertThat(tile("entries/000").getContentAsByteArray()).hasSize(256 * 34);
        assertThat(tile("1/000.p/" + (size >> 8)).getContentAsByteArray()).hasSize((int) (size >> 8) * 32);
        assertThat(tile("0/x999/999").getStatus()).isEqualTo(404);
        assertThat(tile("0/000.p/0").getStatus()).isEqualTo(404);
        assertThat(tile("rubbish").getStatus()).isEqualTo(404);
    }

    @Test
    void aMirrorIsAcceptedUntilATileIsChanged() throws Exception {
        act(300);
        String old = text("/bukti/checkpoint");
        mirror();
        act(20);
        Path mirror = mirror();
        Path kept = Files.writeString(folder.resolve("titik-lama"), old);
        Verifier verifier = Verifier.compile(folder);
        String[] asked = {"log", mirror.toString(), "--kunci", key(), "--lama", kept.toString()};
        assertThat(verifier.run(asked).words())
                .contains("catatan di localhost/bukti")
                .endsWith("COCOK.\n");
        for (String tile : List.of("tile/0/001", "tile/entries/001")) {
            byte[] bytes = Files.readAllBytes(mirror.resolve(tile));
            bytes[77] ^= 1;
            Files.write(mirror.resolve(tile), bytes);
            assertThat(verifier.run(asked).code()).as(tile).isEqualTo(1);
            bytes[77] ^= 1;
            Files.write(mirror.resolve(tile), bytes);
        }
        assertThat(verifier.run(asked).code()).isZero();
        Files.writeString(mirror.resolve("checkpoint"), old);
        Files.writeString(kept, text("/bukti/checkpoint"));
        assertThat(verifier.run(asked).words()).contains("lebih pendek daripada titik yang lama");
    }

    /** Takes everything that is public, as somebody would who keeps a copy. */
    private Path mirror() throws Exception {
        Path mirror = Files.createDirectories(folder.resolve("salinan"));
        Files.writeString(mirror.resolve("checkpoint"), text("/bukti/checkpoint"));
        long size = java.util.Objects.requireNonNull(log.read(0).head()).size();
        for (long index = 0; index * TilePlace.FULL < size; index++) {
            int width = (int) Math.min(TilePlace.FULL, size - index * TilePlace.FULL);
            for (int level : new int[] {0, TilePlace.ENTRIES}) {
                String path = new TilePlace(level, index, width).path();
                Path file = mirror.resolve("tile").resolve(path);
                Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
                Files.write(file, tile(path).getContentAsByteArray());
            }
        }
        return mirror;
    }

    private String text(String address) throws Exception {
        return pages.get().uri(address).exchange().getResponse().getContentAsString();
    }

    private MockHttpServletResponse tile(String path) {
        return pages.get().uri("/bukti/tile/" + path).exchange().getResponse();
    }

    @Test
    void aStrangerTakesNothingOfTheLedgerItself() {
        assertThat(pages.get().uri("/pelindungan/bukti").exchange()).hasStatus3xxRedirection();
        assertThat(pages.get()
                        .uri("/pelindungan/bukti/catatan.jsonl")
                        .cookie(SignIn.signIn(pages, "loket"))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void wrongCodesAreSaidBesideTheField() {
        assertThat(
                        pages.post()
                                .uri("/bukti")
                                .param("kode", "<b>1")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("16 huruf dan angka", "value=\"&lt;b>1\"");
        assertThat(pages.get()
                        .uri("/bukti/2345ABCD6789EFGH")
                        .accept("text/html")
                        .exchange())
                .hasStatus(404)
                .bodyText()
                .contains("Tidak ada catatan dengan kode ini");
        assertThat(pages.get().uri("/bukti/2345ABCD6789EFGH.tlog-proof").exchange())
                .hasStatus(404);
        assertThat(pages.get().uri("/bukti/abc").exchange()).hasStatus(404);
    }

    @Test
    void theProgramIsHandedOut() throws Exception {
        MockHttpServletResponse answer =
                pages.get().uri("/bukti/pemeriksa").exchange().getResponse();
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Path.of("src/main/resources/verifier/PeriksaBukti.java")));
        assertThat(answer.getHeader("Content-Disposition")).contains("PeriksaBukti.java");
    }
}
