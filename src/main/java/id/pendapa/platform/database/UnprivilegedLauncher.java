package id.pendapa.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. An ordinary user needs nothing; for root this finds a way to start programs
 * without root's rights: a user name space if the kernel allows one, otherwise the user {@code nobody}.
 */
final class UnprivilegedLauncher {

    private static final String NOBODY = "65534";

    private final List<String> prefix;
    private final boolean otherUser;

    private UnprivilegedLauncher(List<String> prefix, boolean otherUser) {
        this.prefix = List.copyOf(prefix);
        this.otherUser = otherUser;
    }

    static UnprivilegedLauncher find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new UnprivilegedLauncher(List.of(), false);
        }
        List<String> nameSpace = List.of("unshare", "-U");
        if (works(nameSpace)) {
            return new UnprivilegedLauncher(nameSpace, false);
        }
        return otherUsers().stream()
                .filter(UnprivilegedLauncher::works)
                .findFirst()
                .map(found -> new UnprivilegedLauncher(found, true))
                .orElseThrow(() -> new DatabaseStartException("PostgreSQL does not run as root, and neither unshare,"
                        + " setpriv nor runuser works here. Start Pendapa as an ordinary user."));
    }

    private static List<List<String>> otherUsers() {
        return List.of(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                List.of("runuser", "-u", "nobody", "--"),
                List.of("su", "nobody", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--"));
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /** Gives the user under which programs run a folder with all that is in it. */
    void handOver(Path folder) throws IOException {
        if (!otherUser) {
            return;
        }
        Files.createDirectories(folder);
        if (!run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()))) {
            throw new DatabaseStartException("Cannot give the folder " + folder + " to the user nobody.");
        }
        if (!run(command(List.of("test", "-w", folder.toString())))) {
            throw new DatabaseStartException("The user nobody cannot reach the folder " + folder
                    + ". Start Pendapa as an ordinary user or put the data folder elsewhere.");
        }
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "test \"$(id -u)\" != 0"));
        return run(command);
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
