package tocsin.readiness.database;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Makes connections that are closed once nothing has moved on them, in either direction, for as long as an answer may
 * take: a statement that is sent begins the time anew, and only its answer ends it.
 *
 * <p>The client's own idle timeout will not do: it says farewell to the server and then waits for the server to close
 * (so does {@code close()}), and a server that does not answer does not close. This one closes the channel itself, for
 * which it has to reach into the client.
 */
final class Connecting {

    private final PgConnectOptions server;
    private final ConnectionFactory connections;
    private final Duration answerWithin;
    private final Duration connectWithin;

    Connecting(Vertx vertx, PgConnectOptions server, Duration answerWithin, Duration connectWithin) {
        this.server = new PgConnectOptions(server).setConnectTimeout((int) connectWithin.toMillis());
        this.connections = PgDriver.INSTANCE.createConnectionFactory(vertx, this.server);
        this.answerWithin = answerWithin;
        this.connectWithin = connectWithin;
    }

    /** Makes a connection; fails where it is not there in time, from the first packet to the end of the handshake. */
    Future<SqlConnection> connect(Context context) {
        Future<SqlConnection> made = connections.connect(context, server);
        Future<SqlConnection> inTime = made.map(this::bounded).timeout(connectWithin.toMillis(), TimeUnit.MILLISECONDS);
        // One that comes too late belongs to nobody.
        return inTime.onFailure(late -> made.onSuccess(SqlConnection::close));
    }

    private SqlConnection bounded(SqlConnection connection) {
        if (((SqlConnectionInternal) connection).unwrap() instanceof SocketConnectionBase socket) {
            ChannelPipeline pipeline = socket.socket().channelHandlerContext().pipeline();
            // At the head of the line: closing from here passes nobody who could have something to say first.
            pipeline.addFirst(new Silence(answerWithin));
            return connection;
        }
        throw new IllegalStateException("A connection without a socket cannot be given up in time");
    }

    /** Closes a channel that is silent for too long. */
    private static final class Silence extends IdleStateHandler {

        Silence(Duration limit) {
            super(0, 0, limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        protected void channelIdle(ChannelHandlerContext channel, IdleStateEvent silent) {
            channel.close();
        }
    }
}
