package tocsin.notification.outgoing;

import java.util.Map;
import java.util.Set;

/**
 * A request that hands something over.
 *
 * @param target where to
 * @param headers beside those that every request has
 * @param body UTF-8
 * @param secrets what must not be quoted from an answer that says it again
 */
public record Post(HookUrl target, Map<String, String> headers, String body, Set<String> secrets) {

    /** Copies, so that a request never changes. */
    public Post {
        headers = Map.copyOf(headers);
        secrets = Set.copyOf(secrets);
    }
}
