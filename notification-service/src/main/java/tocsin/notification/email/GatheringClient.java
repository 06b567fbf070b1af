package tocsin.notification.email;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SSLOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.NetSocketInternal;

/** Makes connections whose {@link GatheredWrites writes are gathered}. */
final class GatheringClient implements NetClient {

    /** Vert.x' name for what comes last in a channel. */
    private static final String LAST = "handler";

    private final NetClient client;

    GatheringClient(NetClient client) {
        this.client = client;
    }

    private static NetSocket gathering(NetSocket socket) {
        ((NetSocketInternal) socket)
                .channelHandlerContext()
                .pipeline()
                .addBefore(LAST, "gathered writes", new GatheredWrites());
        return socket;
    }

    @Override
    public Future<NetSocket> connect(int port, String host) {
        return client.connect(port, host).map(GatheringClient::gathering);
    }

    @Override
    public Future<NetSocket> connect(int port, String host, String serverName) {
        return client.connect(port, host, serverName).map(GatheringClient::gathering);
    }

    @Override
    public Future<NetSocket> connect(SocketAddress address) {
        return client.connect(address).map(GatheringClient::gathering);
    }

    @Override
    public Future<NetSocket> connect(SocketAddress address, String serverName) {
        return client.connect(address, serverName).map(GatheringClient::gathering);
    }

    @Override
    public NetClient connect(int port, String host, Handler<AsyncResult<NetSocket>> done) {
        connect(port, host).onComplete(done);
        return this;
    }

    @Override
    public NetClient connect(int port, String host, String serverName, Handler<AsyncResult<NetSocket>> done) {
        connect(port, host, serverName).onComplete(done);
        return this;
    }

    @Override
    public NetClient connect(SocketAddress address, Handler<AsyncResult<NetSocket>> done) {
        connect(address).onComplete(done);
        return this;
    }

    @Override
    public NetClient connect(SocketAddress address, String serverName, Handler<AsyncResult<NetSocket>> done) {
        connect(address, serverName).onComplete(done);
        return this;
    }

    @Override
    public Future<Boolean> updateSSLOptions(SSLOptions options, boolean force) {
        return client.updateSSLOptions(options, force);
    }

    @Override
    public Future<Void> close() {
        return client.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> done) {
        client.close(done);
    }
}
