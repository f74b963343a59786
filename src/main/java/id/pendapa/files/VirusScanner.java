package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import id.pendapa.shared.UnavailableException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the office's ClamAV daemon, where one is named. A file that it did not look at is not accepted: no answer, half an
 * answer and a closed line are never "clean".
 */
@Component
class VirusScanner {

    private static final int PIECE = 64 * 1024;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 20_000;
    private static final int LONGEST_ANSWER = 4_096;

    private final @Nullable InetSocketAddress daemon;

    VirusScanner(FileSettings settings) {
        String scanner = settings.scanner();
        this.daemon = scanner == null || scanner.isBlank() ? null : address(scanner);
    }

    private static InetSocketAddress address(String scanner) {
        int colon = scanner.lastIndexOf(':');
        return InetSocketAddress.createUnresolved(
                scanner.substring(0, colon), Integer.parseInt(scanner.substring(colon + 1)));
    }

    void refuseInfected(byte[] content) {
        if (daemon == null) {
            return;
        }
        String answer = ask(daemon, content);
        if (answer.endsWith(" FOUND")) {
            throw new InvalidException("file.virus");
        }
        if (!answer.equals("stream: OK")) {
            throw new UnavailableException("file.unscanned");
        }
    }

    private static String ask(InetSocketAddress daemon, byte[] content) {
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(daemon.getHostString(), daemon.getPort()), CONNECT_MILLIS);
            line.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(line.getOutputStream(), PIECE));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = line.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        } catch (IOException failure) {
            throw (UnavailableException) new UnavailableException("file.unscanned").initCause(failure);
        }
    }
}
