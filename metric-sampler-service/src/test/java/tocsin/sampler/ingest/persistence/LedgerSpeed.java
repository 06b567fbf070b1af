package tocsin.sampler.ingest.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import tocsin.sampler.ingest.Intake;
import tocsin.sampler.ingest.json.CallReader;
import tocsin.sampler.ingest.json.DeliveryReader;
import tocsin.sampler.ingest.map.FieldMaps;
import tocsin.sampler.replica.ReplicaId;

/**
 * How many calls a second are read and counted, and what one costs: a program, not a test. The arguments are the address of
 * an empty database, how many calls, of how many companies, how many calls in an array, how many of a hundred calls
 * fail, and how many were counted already when it begins.
 */
final class LedgerSpeed {

    private static final int IN_FLIGHT = 40_000;

    private final int companies;
    private final int together;
    private final int failing;
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicLong counted = new AtomicLong();
    private final DeliveryReader reader =
            new DeliveryReader(new ObjectMapper(), new CallReader(InstantSource.system(), new FieldMaps(List.of())));
    private final Intake intake;
    private final Pool pool;
    private long ids;

    private LedgerSpeed(Pool pool, int companies, int together, int failing) {
        this.pool = pool;
        this.companies = companies;
        this.together = together;
        this.failing = failing;
        this.intake = new Intake(
                new PgLedger(pool, ReplicaId.fresh()),
                receipt -> Uni.createFrom().voidItem(),
                new Intake.Settings(
                        Duration.ofMillis(100), 10_000, 50_000, Duration.ofMillis(200), Duration.ofSeconds(5)),
                pause -> Uni.createFrom().voidItem().onItem().delayIt().by(pause),
                InstantSource.system());
    }

    public static void main(String[] arguments) throws InterruptedException {
        String url = arguments[0];
        long calls = Long.parseLong(arguments[1]);
        Flyway.configure()
                .dataSource("jdbc:" + url, "tocsin_sampler", "")
                .schemas("sampler")
                .cleanDisabled(false)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        PgConnectOptions address =
                PgConnectOptions.fromUri(url).setUser("tocsin_sampler").setCachePreparedStatements(true);
        Pool pool =
                Pool.newInstance(io.vertx.sqlclient.Pool.pool(Vertx.vertx(), address, new PoolOptions().setMaxSize(8)));
        LedgerSpeed speed = new LedgerSpeed(
                pool, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        speed.before(Integer.parseInt(arguments[5]));
        speed.run(calls); // so that all is compiled
        System.out.println(speed.run(calls));
        System.exit(0);
    }

    private void before(int identities) {
        for (int generation = 0; generation < 2; generation++) {
            pool.query("INSERT INTO sampler.counted_" + generation
                            + " SELECT gen_random_uuid() FROM generate_series(1, " + identities + ")")
                    .executeAndAwait();
        }
        pool.query("CHECKPOINT").executeAndAwait();
    }

    private String run(long calls) throws InterruptedException {
        Mark begin = mark();
        for (long call = 0; call < calls; call += together) {
            room.acquire(together);
            intake.submit(reader.read(body().getBytes(StandardCharsets.UTF_8)).reports())
                    .subscribe()
                    .with(counts -> {
                        counted.addAndGet(counts.accepted());
                        room.release(together);
                    });
        }
        room.acquire(IN_FLIGHT);
        room.release(IN_FLIGHT);
        return mark().since(begin);
    }

    private String body() {
        StringBuilder body = new StringBuilder("[");
        long now = System.currentTimeMillis();
        for (int call = 0; call < together; call++) {
            body.append(call == 0 ? "" : ",");
            call(body, now - ThreadLocalRandom.current().nextInt(1000));
        }
        return body.append(']').toString();
    }

    private void call(StringBuilder body, long endedAt) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Instant end = Instant.ofEpochMilli(endedAt);
        body.append("{\"id\":\"").append(begun).append("-").append(ids++);
        body.append("\",\"type\":\"cdr\",\"customer\":\"customer-").append(random.nextInt(companies));
        body.append("\",\"carrier\":\"carrier-").append(random.nextInt(Math.max(1, companies / 50)));
        if (random.nextInt(100) < failing) {
            body.append("\",\"startedAt\":\"").append(end.minusMillis(2000));
            body.append("\",\"endedAt\":\"").append(end).append("\",\"sipCode\":503}");
        } else {
            body.append("\",\"startedAt\":\"").append(end.minusMillis(66_000));
            body.append("\",\"ringingAt\":\"").append(end.minusMillis(63_500));
            body.append("\",\"answeredAt\":\"").append(end.minusMillis(60_000));
            body.append("\",\"endedAt\":\"").append(end).append("\",\"sipCode\":200}");
        }
    }

    private final long begun = System.nanoTime();

    private Mark mark() {
        long lsn = pool.query("SELECT (pg_current_wal_lsn() - '0/0')::bigint")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Mark(System.nanoTime(), counted.get(), system.getProcessCpuTime(), database(), lsn);
    }

    /** Nanoseconds of processor time of the server's processes. */
    private long database() {
        int backend = pool.query("SELECT pg_backend_pid()")
                .executeAndAwait()
                .iterator()
                .next()
                .getInteger(0);
        ProcessHandle server =
                ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
        return Stream.concat(Stream.of(server), server.children())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
    }

    private record Mark(long at, long counted, long ours, long databases, long wal) {

        String since(Mark begin) {
            double calls = counted - begin.counted;
            return String.format(
                    Locale.ROOT,
                    "%,.0f calls/s; a call: %.1f µs here, %.1f µs in the database, %.0f bytes of log",
                    calls * 1e9 / (at - begin.at),
                    (ours - begin.ours) / 1e3 / calls,
                    (databases - begin.databases) / 1e3 / calls,
                    (wal - begin.wal) / calls);
        }
    }
}
