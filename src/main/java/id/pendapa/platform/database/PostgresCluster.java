package id.pendapa.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded PostgreSQL: programs, database cluster, passwords of the roles, server log. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path home;
    private final Path binaries;
    private final UnprivilegedLauncher launcher;

    private PostgresCluster(Path home, Path binaries, UnprivilegedLauncher launcher) {
        this.home = home;
        this.binaries = binaries;
        this.launcher = launcher;
    }

    /** Opens the cluster in a folder and makes it where there is none. The caller holds the folder's lock. */
    static PostgresCluster openOrCreate(Path folder, Path binariesFolder) throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        Files.createDirectories(home);
        PostgresCluster cluster = new PostgresCluster(
                home, PostgresBinaries.unpackedBelow(binariesFolder.toAbsolutePath()), UnprivilegedLauncher.find());
        if (!Files.exists(cluster.data())) {
            cluster.create();
        }
        return cluster;
    }

    Path data() {
        return clusters().resolve("18");
    }

    private Path clusters() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("server.log");
    }

    /** For people who want to look into the database with their own tools. */
    void notePort(int port) throws IOException {
        Files.writeString(home.resolve("port"), port + "\n");
    }

    /** The command of a PostgreSQL program, without root's rights. */
    List<String> command(String program, List<String> arguments) {
        List<String> all = new ArrayList<>();
        all.add(binaries.resolve("bin").resolve(program).toString());
        all.addAll(arguments);
        return launcher.command(all);
    }

    /** Password of a role, made at first need and kept in a file that only the owner reads. */
    String password(String role) {
        Path file = home.resolve("password-" + role);
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[24];
                RANDOM.nextBytes(secret);
                writeSecret(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new DatabaseStartException("Cannot read or write the password file " + file, failure);
        }
    }

    private void create() throws IOException {
        Path parent = clusters();
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "making-");
        Path passwordFile = unfinished.resolveSibling("first-password-" + System.nanoTime());
        writeSecret(passwordFile, password(SUPERUSER));
        launcher.handOver(parent);
        try {
            initialize(unfinished, passwordFile);
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private void initialize(Path folder, Path passwordFile) throws IOException {
        List<String> arguments = List.of(
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                passwordFile.toString(),
                "-k",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Process process = new ProcessBuilder(command("initdb", arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        process.getOutputStream().close();
        if (!endedWell(process)) {
            throw new DatabaseStartException("The database could not be made; the reason stands in " + log());
        }
    }

    private static boolean endedWell(Process process) {
        try {
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
            return false;
        }
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, secret, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
