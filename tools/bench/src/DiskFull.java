import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The disk of the data folder fills up while citizens send, and has room again without a restart. */
final class DiskFull {

    private static final int MEGABYTES = 400;
    private static final int DRAFTS = 200;
    private static final int PIECE = 1 << 16;

    private DiskFull() {}

    static Bench.Row measure() throws Exception {
        Path folder = Files.createDirectories(Bench.emptyFolder("crash-disk"));
        try {
            Shell.run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", folder.toString());
        } catch (IOException notAllowed) {
            return new Bench.Row("full disk", "not run", "needs the right to mount", "", "0 lost, 0 doubled");
        }
        try {
            return onDisk(folder);
        } finally {
            Shell.run("umount", folder.toString());
        }
    }

    private static Bench.Row onDisk(Path folder) throws Exception {
        try (Server server = Server.start(folder.resolve("data"))) {
            Ledger ledger = new Ledger();
            List<Ledger.Sent> drafts = new ArrayList<>();
            for (int i = 0; i < DRAFTS; i++) {
                Visitor citizen = People.readyToSend(server.port());
                drafts.add(new Ledger.Sent(citizen, citizen.form("/periksa")));
            }
            Path ballast = folder.resolve("ballast");
            fill(ballast);
            int refused = send(drafts, ledger, ballast);
            boolean readable = reads(server);
            Files.delete(ballast);
            server.waitUntilUp();
            Bench.sleep(2_000);
            ledger.readReceipts();
            try (var owner = SubmitBench.owner(server)) {
                Ledger.Found found = ledger.compare(owner);
                return new Bench.Row(
                        "full disk: submissions, and the same again when there is room",
                        "%d lost, %d doubled".formatted(found.lost(), found.doubled()),
                        "%d acknowledged, %d told that nothing is saved; reading %s; no restart"
                                .formatted(found.submissions(), refused, readable ? "works" : "fails"),
                        "",
                        "0 lost, 0 doubled");
            }
        }
    }

    /** Sends all and keeps the disk full; how many were refused honestly. */
    private static int send(List<Ledger.Sent> drafts, Ledger ledger, Path ballast) throws IOException {
        int refused = 0;
        for (Ledger.Sent sent : drafts) {
            fill(ballast);
            try {
                sent.citizen().post(sent.form());
                ledger.acknowledge(sent);
            } catch (RuntimeException notSaved) {
                if (!String.valueOf(notSaved.getMessage()).contains("503")) {
                    throw notSaved;
                }
                refused++;
                ledger.doubt(sent);
            }
        }
        return refused;
    }

    private static boolean reads(Server server) {
        try {
            new Visitor(server.port()).open("/layanan/UMUM");
            return true;
        } catch (RuntimeException no) {
            return false;
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(
                ballast, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND)) {
            byte[] piece = new byte[PIECE];
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // As wanted.
        }
    }
}
