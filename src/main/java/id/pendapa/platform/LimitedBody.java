package id.pendapa.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Takes in the body of an answer up to a size, and hangs up on one that is larger. */
public final class LimitedBody implements BodySubscriber<byte[]> {

    private final long largest;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private @Nullable Subscription source;

    public LimitedBody(long largest) {
        this.largest = largest;
    }

    /**
     * The whole answer within a time; the client's own limit ends with the first line of an answer.
     *
     * @param largest how many bytes are taken in
     * @throws HttpTimeoutException if it is not here in time
     * @throws InterruptedIOException if nobody waits any more; the thread stays interrupted
     * @throws IOException if there is none
     */
    public static HttpResponse<byte[]> exchange(HttpClient client, HttpRequest request, Duration limit, long largest)
            throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, head -> new LimitedBody(largest));
        try {
            return coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new HttpTimeoutException("No whole answer in time.");
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException known ? known : new IOException(failure.getCause());
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (content.size() + (long) part.remaining() > largest) {
                if (source != null) {
                    source.cancel();
                }
                whole.completeExceptionally(new IOException("The answer is too large."));
                return;
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            content.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(content.toByteArray());
    }
}
