package tocsin.sampler.ingest.amqp;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import tocsin.sampler.ingest.Counts;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.ReportDesk;

/**
 * Receives messages of reports. It asks for so many messages and no more; each that is counted, and acknowledged, makes
 * room for the next. So a slow database leaves messages at the broker, and memory stays bounded.
 */
final class ReportReceiver implements Flow.Subscriber<Message<Object>> {

    private static final Logger LOG = Logger.getLogger(ReportReceiver.class);

    private final ReportDesk desk;
    private final int unsettled;
    private Flow.Subscription subscription;

    ReportReceiver(ReportDesk desk, int unsettled) {
        this.desk = desk;
        this.unsettled = unsettled;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        subscription.request(unsettled);
    }

    @Override
    public void onNext(Message<Object> message) {
        Uni.createFrom()
                .deferred(() -> take(message))
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onFailure()
                .recoverWithUni(cause -> giveBack(message, cause))
                .onTermination()
                .invoke(() -> subscription.request(1))
                .subscribe()
                .with(
                        done -> {},
                        cause -> LOG.warnf("A message could not be given back; the broker does it: %s", cause));
    }

    private Uni<Counts> take(Message<Object> message) {
        Delivery delivery = desk.read(RawBody.of(message).bytes());
        return desk.take(delivery);
    }

    /** What could not be counted goes back to the broker, which delivers it again. */
    private static Uni<Void> giveBack(Message<Object> message, Throwable cause) {
        LOG.warnf("A message goes back to the broker: %s", cause);
        return Uni.createFrom().completionStage(message.nack(cause));
    }

    @Override
    public void onError(Throwable cause) {
        LOG.errorf(cause, "The channel has ended; no more reports are received until this service is started again");
    }

    @Override
    public void onComplete() {
        LOG.info("The channel has ended");
    }
}
