package tocsin.sampler.live.amqp;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jboss.logging.Logger;
import tocsin.amqp.Link;
import tocsin.amqp.Links;
import tocsin.amqp.RawMessage;
import tocsin.sampler.live.Listeners;
import tocsin.sampler.live.News;
import tocsin.sampler.live.json.NewsJson;

/**
 * Hears of what any replica publishes, for those who listen to this one. What is published while a link is down is missed, and
 * whoever listens is told so when it is back.
 */
@ApplicationScoped
class PublishedListener {

    private static final Logger LOG = Logger.getLogger(PublishedListener.class);
    private static final int PREFETCH = 100;

    private final Links links;
    private final Listeners listeners;
    private final NewsJson news;

    PublishedListener(Links links, Listeners listeners, NewsJson news) {
        this.links = links;
        this.listeners = listeners;
        this.news = news;
    }

    void start(@Observes StartupEvent event) {
        hear("transitions", news::transition);
        hear("penalties", news::penalty);
    }

    private void hear(String address, Reading reading) {
        links.receive(Link.topic(address, PREFETCH), message -> tell(message, reading), listeners::gap);
    }

    /** What is in a message. */
    private interface Reading {
        News of(byte[] body) throws IOException;
    }

    /** A message that nobody can read is for nobody; whoever needs it sets it aside. */
    private Uni<Void> tell(RawMessage message, Reading reading) {
        if (listeners.count() > 0) {
            try {
                listeners.tell(reading.of(message.body()));
            } catch (IOException | NoSuchElementException unreadable) {
                LOG.debugf("A message is not told to those who listen: %s", unreadable);
            }
        }
        return Uni.createFrom().voidItem();
    }
}
