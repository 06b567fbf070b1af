package tocsin.notification.sms.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import tocsin.notification.sms.smpp.SmppWatch;

/**
 * Shows whether there is a bind as {@code tocsin_sms_bound}, 1 or 0, and counts as {@code tocsin_sms_throttled_total} how
 * often the gateway was in trouble with the pace, and as {@code tocsin_sms_receipts_total} what became of receipts.
 */
final class MeteredSmpp implements SmppWatch {

    private static final Logger LOG = Logger.getLogger(MeteredSmpp.class);

    private final MeterRegistry meters;
    private final AtomicInteger bound = new AtomicInteger();

    MeteredSmpp(MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("tocsin.sms.bound", bound::get).register(meters);
    }

    @Override
    public void bound() {
        bound.set(1);
        LOG.info("Bound to the SMS gateway");
    }

    @Override
    public void notBound(String why) {
        bound.set(0);
        LOG.warnf("Not bound to the SMS gateway: %s", why);
    }

    @Override
    public void throttled() {
        meters.counter("tocsin.sms.throttled").increment();
    }

    @Override
    public void receipt(ReceiptFate fate, String said) {
        meters.counter(
                        "tocsin.sms.receipts",
                        "fate",
                        fate.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment();
        if (fate == ReceiptFate.UNKNOWN) {
            LOG.warnf("A receipt is about no message that is on record: %s", said);
        } else if (fate == ReceiptFate.UNREADABLE) {
            // Not what it says: that may be what somebody was told, and his number.
            LOG.warn("A receipt does not say which message it is about");
        }
    }

    @Override
    public void receiptNotRecorded(String said, Throwable failure) {
        LOG.warnf("A receipt could not be put on record and will come again: %s: %s", said, failure.getMessage());
    }
}
