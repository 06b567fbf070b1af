package tocsin.notification.outgoing;

import io.smallrye.mutiny.Uni;

/** Sends requests to servers that others name. Never blocks; may be used by any thread. */
public interface Outgoing {

    /**
     * Makes one request. Redirects are not followed.
     *
     * @return the answer, whatever it is. Fails with {@link NotPermitted} where the target must not be reached, and
     *     otherwise with what went wrong, in bounded time; no failure's message holds a secret of the request
     */
    Uni<Answer> post(Post post);
}
