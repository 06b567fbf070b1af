package tocsin.readiness.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Makes the pool of connections to the database. By itself the client waits for an answer for ever, and for ever is what
 * it gets from a database that is stopped, or behind a network that has gone dead. Here a statement that is not answered
 * in time fails and its connection is closed, a connection that is not made in time is none, and whoever waits for a
 * connection waits no longer than for an answer. Whether a transaction that failed so was committed is unknown, as after
 * every loss of a connection.
 */
@Singleton
final class ImpatientPool implements PgPoolCreator {

    private final DatabaseSettings settings;

    ImpatientPool(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public Pool create(Input input) {
        return pool(
                input.vertx(),
                input.pgConnectOptionsList().get(0),
                input.poolOptions(),
                settings.answerWithin(),
                settings.connectWithin());
    }

    static Pool pool(
            Vertx vertx, PgConnectOptions server, PoolOptions options, Duration answerWithin, Duration connectWithin) {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions(options)
                        // A connection that nobody uses is put away before it counts as one that does not answer.
                        .setIdleTimeout((int) answerWithin.dividedBy(2).toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setConnectionTimeout((int) answerWithin.toMillis())
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(server)
                .using(vertx)
                .build();
        return pool.connectionProvider(new Connecting(vertx, server, answerWithin, connectWithin)::connect);
    }
}
