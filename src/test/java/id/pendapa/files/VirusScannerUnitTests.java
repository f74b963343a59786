package id.pendapa.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.shared.InvalidException;
import id.pendapa.shared.UnavailableException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirusScannerUnitTests {

    private static final byte[] CONTENT = "isi berkas".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    private ServerSocket daemon;

    @BeforeEach
    void listen() throws IOException {
        daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    @Test
    void wholeContentIsHandedOver() {
        CompletableFuture<Integer> received = answering("stream: OK\0");
        scanner().refuseInfected(CONTENT);
        assertThat(received.join()).isEqualTo(CONTENT.length);
    }

    @Test
    void infectedFileIsRefused() {
        CompletableFuture<Integer> received = answering("stream: Eicar-Test-Signature FOUND\0");
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> scanner().refuseInfected(CONTENT));
        assertThat(received.join()).isEqualTo(CONTENT.length);
    }

    @Test
    void noAnswerIsNotClean() throws IOException {
        for (String answer : new String[] {"", "stre", "INSTREAM size limit exceeded. ERROR\0"}) {
            CompletableFuture<Integer> received = answering(answer);
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> scanner().refuseInfected(CONTENT));
            assertThat(received.join()).isEqualTo(CONTENT.length);
        }
        daemon.close();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> scanner().refuseInfected(CONTENT));
    }

    @Test
    void withoutDaemonNothingIsAsked() {
        new VirusScanner(UploadDeskUnitTests.settings(null)).refuseInfected(CONTENT);
        assertThat(daemon.isClosed()).isFalse();
    }

    private VirusScanner scanner() {
        return new VirusScanner(UploadDeskUnitTests.settings("127.0.0.1:" + daemon.getLocalPort()));
    }

    private CompletableFuture<Integer> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket line = daemon.accept()) {
                DataInputStream in = new DataInputStream(line.getInputStream());
                in.readNBytes("zINSTREAM\0".length());
                int received = 0;
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    received += in.readNBytes(length).length;
                }
                line.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return received;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
