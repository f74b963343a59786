import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A letter from the last officer's initial to the signed file: rendering with its number, and signing at PAdES-LT with
 * validation by the strict policy. CPU is that of the whole server, so the pages in between are in it.
 */
final class LettersBench implements Bench.Measuring {

    private static final int WARM_UP = 30;
    private static final int LETTERS = 20;

    @Override
    public List<Bench.Row> measure() throws Exception {
        try (Server server = Server.start(Bench.emptyFolder("letters-data"))) {
            double render = 0;
            double sign = 0;
            for (int round = 0; round < 2; round++) {
                int count = round == 0 ? WARM_UP : LETTERS;
                List<String> numbers = readyForInitial(server, count);
                double begin = server.cpuSeconds();
                Visitor sekcam = People.signIn(server.port(), "sekcam");
                numbers.forEach(number -> People.work(sekcam, number, Map.of()));
                render = (server.cpuSeconds() - begin) / count;
                begin = server.cpuSeconds();
                sign(server, count);
                sign = (server.cpuSeconds() - begin) / count;
            }
            double bare = bareSignatures();
            return List.of(
                    row("letter rendered as PDF/A-2a with its number, three desk pages", render, bare, ""),
                    row("letter signed at LT and validated, three pages", sign, bare, ""),
                    row("both", render + sign, bare, "≤ 150 ms of CPU"));
        }
    }

    private static Bench.Row row(String what, double seconds, double bare, String promise) {
        return new Bench.Row(
                what,
                "%.0f ms of CPU".formatted(seconds * 1000),
                "one bare RSA-3072 signature: %.1f ms".formatted(bare * 1000),
                "%.0f times".formatted(seconds / bare),
                promise);
    }

    private static List<String> readyForInitial(Server server, int count) {
        List<String> numbers = new ArrayList<>();
        Visitor loket = People.signIn(server.port(), "loket");
        Visitor kasi = People.signIn(server.port(), "kasi");
        for (int i = 0; i < count; i++) {
            String number = People.send(People.readyToSend(server.port()));
            People.work(loket, number, Map.of());
            People.work(kasi, number, Map.of(
                    "setujui-verifikasi-periksa-0", "ya",
                    "setujui-verifikasi-periksa-1", "ya",
                    "setujui-verifikasi-periksa-2", "ya",
                    "setujui-verifikasi-identitas", "KTP_ASLI"));
            numbers.add(number);
        }
        return numbers;
    }

    private static void sign(Server server, int count) {
        Visitor camat = People.signIn(server.port(), "camat");
        for (int i = 0; i < count; i++) {
            camat.open("/tanda-tangan");
            camat.open(camat.find("href=\"(/tanda-tangan/[2-9A-Z]{16})\""));
            String field = camat.find("<input[^>]*type=\"password\"[^>]*name=\"([^\"]+)\"|name=\"(sandi)\"");
            camat.send(camat.form("/tandatangani").with(field == null ? "sandi" : field, People.PASSWORD));
        }
    }

    private static double bareSignatures() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(generator.generateKeyPair().getPrivate());
        byte[] content = Files.readAllBytes(java.nio.file.Path.of("README.md"));
        double seconds = 0;
        for (int i = 0; i < 220; i++) {
            long begin = System.nanoTime();
            signature.update(content);
            signature.sign();
            seconds += i < 20 ? 0 : (System.nanoTime() - begin) / 1e9;
        }
        return seconds / 200;
    }
}
