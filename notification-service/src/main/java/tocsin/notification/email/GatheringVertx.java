package tocsin.notification.email;

import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;

/** Vert.x as it is, but for connections, whose {@link GatheredWrites writes are gathered}. */
final class GatheringVertx extends VertxWrapper {

    GatheringVertx(VertxInternal vertx) {
        super(vertx);
    }

    @Override
    public NetClient createNetClient(NetClientOptions options) {
        return new GatheringClient(super.createNetClient(options));
    }
}
