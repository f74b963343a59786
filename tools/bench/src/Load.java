import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks one address again and again over connections that stay open, and cheaply, so that the server gets the CPU. */
final class Load {

    private static final String HEADERS =
            " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nUser-Agent: bench\r\n";

    private final int port;
    private final List<Integer> statuses;
    private final byte[] request;

    Load(int port, String address) {
        this(port, List.of(200), "GET " + address + HEADERS + "\r\n");
    }

    private Load(int port, List<Integer> statuses, String request) {
        this.port = port;
        this.statuses = statuses;
        this.request = request.getBytes(StandardCharsets.US_ASCII);
    }

    /** The same page for somebody who is signed in. */
    static Load as(Visitor visitor, int port, String address) {
        return new Load(port, List.of(200), "GET " + address + HEADERS + "Cookie: " + visitor.cookieHeader() + "\r\n\r\n");
    }

    /** A form that is sent again and again, and always answered in one of these ways. */
    static Load posting(Visitor visitor, int port, Visitor.Form form, List<Integer> statuses) {
        String body = Visitor.body(form);
        return new Load(
                port,
                statuses,
                "POST " + form.action() + HEADERS + "Cookie: " + visitor.cookieHeader() + "\r\nX-Forwarded-For: "
                        + visitor.address() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    /**
     * What came of it.
     *
     * @param perSecond answers in a second
     * @param p99Millis the time that 99 of 100 answers stayed below
     * @param bytes of one answer's body
     */
    record Result(double perSecond, double p99Millis, long bytes) {}

    /** Asks once. */
    void once() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request);
            readAnswer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    Result run(int connections, double seconds) throws Exception {
        List<long[]> all = new ArrayList<>();
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        long[] bytes = new long[1];
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> {
                try {
                    begin.await();
                    long[] times = ask(stop, bytes);
                    synchronized (all) {
                        all.add(times);
                    }
                } catch (Exception failure) {
                    synchronized (failures) {
                        failures.add(failure);
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        long start = System.nanoTime();
        begin.countDown();
        Bench.sleep((long) (seconds * 1000));
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        if (!failures.isEmpty()) {
            throw new IllegalStateException("A connection failed.", failures.get(0));
        }
        long[] times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(times.length / took, times[(int) (times.length * 0.99)] / 1e6, bytes[0]);
    }

    /** Like a browser, it opens a new connection when the server says that it closes this one. */
    private long[] ask(AtomicBoolean stop, long[] bytes) throws IOException {
        long[] times = new long[1024];
        int count = 0;
        while (!stop.get()) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
                boolean open = true;
                while (open && !stop.get()) {
                    long begin = System.nanoTime();
                    socket.getOutputStream().write(request);
                    Answer answer = readAnswer(in);
                    bytes[0] = answer.bytes();
                    open = answer.open();
                    if (count == times.length) {
                        times = Arrays.copyOf(times, count * 2);
                    }
                    times[count++] = System.nanoTime() - begin;
                }
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** Size of an answer's body, and whether the connection stays open. */
    private record Answer(long bytes, boolean open) {}

    private Answer readAnswer(InputStream in) throws IOException {
        String answered = line(in);
        if (statuses.stream().noneMatch(status -> answered.contains(" " + status))) {
            throw new IOException("The answer was " + answered);
        }
        long length = -1;
        boolean open = true;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (header.equalsIgnoreCase("connection: close")) {
                open = false;
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return new Answer(length, open);
        }
        return new Answer(skipChunks(in), open);
    }

    private static long skipChunks(InputStream in) throws IOException {
        long whole = 0;
        while (true) {
            long size = Long.parseLong(line(in), 16);
            in.skipNBytes(size + 2);
            whole += size;
            if (size == 0) {
                return whole;
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection ended.");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
