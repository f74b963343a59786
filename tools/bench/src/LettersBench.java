import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A letter from the last officer's initial to the signed file: rendering with its number, and signing at PAdES-LT with
 * validation by the strict policy. CPU is that of the whole server. What the same pages and the password cost without a
 * letter is measured beside it and taken off: the step of the officer before, and a sign-in.
 */
final class LettersBench implements Bench.Measuring {

    private static final int WARM_UP = 80;
    private static final int LETTERS = 20;

    private static final Map<String, String> CHECKED = Map.of(
            "setujui-verifikasi-periksa-0", "ya",
            "setujui-verifikasi-periksa-1", "ya",
            "setujui-verifikasi-periksa-2", "ya",
            "setujui-verifikasi-identitas", "KTP_ASLI");

    @Override
    public List<Bench.Row> measure() throws Exception {
        try (Server server = Server.start(Bench.emptyFolder("letters-data"))) {
            measure(server, WARM_UP);
            Cost cost = measure(server, LETTERS);
            double bare = bareSignatures();
            double render = cost.initial() - cost.check();
            double sign = cost.sign() - cost.signIn();
            return List.of(
                    row("an officer's step: take, act, see", cost.check(), bare, ""),
                    row("the step after which the letter is rendered", cost.initial(), bare, ""),
                    row("a sign-in: password compared with its bcrypt hash", cost.signIn(), bare, ""),
                    row("signing a letter, with password", cost.sign(), bare, ""),
                    row("letter rendered as PDF/A-2a, signed at LT, validated", render + sign, bare, "≤ 150 ms of CPU"));
        }
    }

    /** Seconds of the server's CPU for one letter. */
    private record Cost(double check, double initial, double signIn, double sign) {}

    private static Cost measure(Server server, int count) {
        Visitor loket = People.signIn(server.port(), "loket");
        Visitor kasi = People.signIn(server.port(), "kasi");
        Visitor sekcam = People.signIn(server.port(), "sekcam");
        Visitor camat = People.signIn(server.port(), "camat");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(People.send(People.readyToSend(server.port())));
        }
        numbers.forEach(number -> People.work(loket, number, Map.of()));
        double check = each(server, numbers, number -> People.work(kasi, number, CHECKED));
        double initial = each(server, numbers, number -> People.work(sekcam, number, Map.of()));
        double signIn = each(server, numbers, number -> People.signIn(server.port(), "camat"));
        double sign = each(server, numbers, number -> sign(camat));
        return new Cost(check, initial, signIn, sign);
    }

    private static double each(Server server, List<String> numbers, Consumer<String> work) {
        double begin = server.cpuSeconds();
        numbers.forEach(work);
        return (server.cpuSeconds() - begin) / numbers.size();
    }

    private static Bench.Row row(String what, double seconds, double bare, String promise) {
        return new Bench.Row(
                what,
                "%.0f ms of CPU".formatted(seconds * 1000),
                "one bare RSA-3072 signature: %.1f ms".formatted(bare * 1000),
                "%.0f times".formatted(seconds / bare),
                promise);
    }

    /** Signs the oldest letter that waits. */
    private static void sign(Visitor camat) {
        camat.open("/tanda-tangan");
        camat.open(camat.find("href=\"(/tanda-tangan/[2-9A-Z]{16})\""));
        camat.send(camat.form("/tandatangani").with("sandi", People.PASSWORD));
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
