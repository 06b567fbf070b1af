package tocsin.notification.outgoing.http;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Looks up names. Never blocks. */
public interface Names {

    /** All addresses of a host, or the one that it is; fails where it has none. */
    Uni<List<InetAddress>> addresses(String host);
}
