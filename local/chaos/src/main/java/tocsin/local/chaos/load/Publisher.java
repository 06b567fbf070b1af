package tocsin.local.chaos.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes as real publishers do: a bounded number of shipments is under way; what is not known to be taken is sent
 * again, by whatever way, until it is. Some of what was taken is sent once more all the same. For use by any thread.
 */
public final class Publisher implements AutoCloseable {

    private static final int UNDER_WAY = 300;
    private static final int AMQP_OF_TEN = 7;
    private static final int ECHOES_OF_HUNDRED = 4;
    private static final int LEAST_PAUSE_MILLIS = 200;
    private static final int PAUSE_MILLIS = 600;

    private final Random random;
    private final Duration echoWithin;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    private final Way amqp;
    private final List<Way> replicas;
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();
    private final AtomicLong echoed = new AtomicLong();
    private final List<String> refused = new ArrayList<>();

    /**
     * A publisher.
     *
     * @param token a publisher's, for the samplers
     * @param echoWithin how long after it was taken something is sent once more, at most
     */
    public Publisher(long seed, int amqpPort, List<URI> samplers, String token, Duration echoWithin) {
        this.random = new Random(seed);
        this.echoWithin = echoWithin;
        this.amqp = new AmqpWay(vertx, amqpPort);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(1))
                .build();
        this.replicas = samplers.stream()
                .<Way>map(sampler -> new HttpWay(http, sampler, token))
                .toList();
    }

    /** Whether there is room for one more shipment; whoever gets true sends one. */
    boolean hasRoom() {
        return room.tryAcquire();
    }

    /** There was room, but nothing to send. */
    void giveRoomBack() {
        room.release();
    }

    /** Sends a shipment for which there is room, and goes on until it is taken. */
    void send(Shipment shipment) {
        open.incrementAndGet();
        carry(shipment, () -> {
            room.release();
            maybeEcho(shipment);
            open.decrementAndGet();
        });
    }

    private void carry(Shipment shipment, Runnable done) {
        way(shipment).carry(shipment).whenComplete((nothing, failure) -> {
            if (failure == null) {
                taken.incrementAndGet();
                done.run();
            } else if (cause(failure) instanceof Refused refusal) {
                refuse(refusal);
                done.run();
            } else {
                unknown.incrementAndGet();
                after(LEAST_PAUSE_MILLIS + draw(PAUSE_MILLIS)).execute(() -> carry(shipment, done));
            }
        });
    }

    private void maybeEcho(Shipment shipment) {
        if (draw(100) >= ECHOES_OF_HUNDRED) {
            return;
        }
        Shipment echo =
                draw(2) == 0 ? shipment : shipment.only(draw(shipment.elements().size()));
        echoed.incrementAndGet();
        open.incrementAndGet();
        after(draw((int) echoWithin.toMillis())).execute(() -> carry(echo, open::decrementAndGet));
    }

    private Way way(Shipment shipment) {
        Way way = draw(10) < AMQP_OF_TEN ? amqp : replicas.get(draw(replicas.size()));
        return way.takes(shipment) ? way : amqp;
    }

    private int draw(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }

    private static Executor after(int millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    }

    private void refuse(Refused refusal) {
        synchronized (refused) {
            refused.add(refusal.getMessage());
        }
    }

    /** How many shipments and echoes are not known to be taken yet. */
    public long open() {
        return open.get();
    }

    /** How many were taken, echoes too. */
    public long taken() {
        return taken.get();
    }

    /** How often the outcome was not known, and the same was sent again. */
    public long unknown() {
        return unknown.get();
    }

    /** How much was sent once more although it had been taken. */
    public long echoed() {
        return echoed.get();
    }

    /** What was refused for good, which nothing may be. */
    public List<String> refused() {
        synchronized (refused) {
            return List.copyOf(refused);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
