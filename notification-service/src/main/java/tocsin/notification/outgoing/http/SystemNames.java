package tocsin.notification.outgoing.http;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks up names as the system does, hosts file included, on threads of its own, since that blocks. Those who ask for a
 * name that is being looked up wait for the same answer, so a name server that is silent takes one thread for each of its
 * names. Where too many wait, a look-up fails at once.
 */
public final class SystemNames implements Names, AutoCloseable {

    private static final int THREADS = 8;
    private static final int WAITING = 1_000;
    private static final long IDLE_SECONDS = 30;

    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;
    private final Lookup lookup;

    /** Asks for a name, and waits for the answer. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** With threads that end when there is nothing to look up. */
    public SystemNames() {
        this(InetAddress::getAllByName);
    }

    SystemNames(Lookup lookup) {
        this.lookup = lookup;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "tocsin-names-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Uni<List<InetAddress>> addresses(String host) {
        return Uni.createFrom()
                .completionStage(() -> lookUp(host).copy())
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause);
    }

    private CompletableFuture<List<InetAddress>> lookUp(String host) {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> first = underWay.putIfAbsent(host, mine);
        if (first != null) {
            return first;
        }
        try {
            threads.execute(() -> answer(host, mine));
        } catch (RejectedExecutionException full) {
            underWay.remove(host, mine);
            mine.completeExceptionally(new IllegalStateException("too many names are being looked up", full));
        }
        return mine;
    }

    private void answer(String host, CompletableFuture<List<InetAddress>> asked) {
        try {
            List<InetAddress> found = List.of(lookup.addresses(bare(host)));
            underWay.remove(host, asked);
            asked.complete(found);
        } catch (UnknownHostException | RuntimeException unknown) {
            underWay.remove(host, asked);
            asked.completeExceptionally(new UnknownHostException("the host " + host + " has no address"));
        }
    }

    /** An IPv6 address without the brackets that it has in a URL. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
