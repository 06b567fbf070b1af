package tocsin.notification.sms.smpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tocsin.notification.channel.Receipt;
import tocsin.notification.channel.Receipts;
import tocsin.notification.sms.SmsChannel;
import tocsin.notification.sms.smpp.SmppWatch.ReceiptFate;

/**
 * Puts receipts on record before the gateway hears that they were taken. Receipts overtake: one may come before the
 * message that it is about is on record with its reference, so one of an unknown message is held for a moment, and then
 * brought again by the gateway for a while. Blocks its caller, a thread of jsmpp; only so many at the same time, so that
 * the answers to messages always find a thread; the rest is put off at once.
 */
final class ReceiptDesk {

    /** How many receipts may be under way to the record. */
    static final int SEATS = 10;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration DATABASE_ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final Receipts receipts;
    private final MessageIds ids;
    private final Duration hold;
    private final Strangers strangers;
    private final InstantSource clock;
    private final SmppWatch watch;
    private final Semaphore seats = new Semaphore(SEATS);

    ReceiptDesk(Receipts receipts, SmppSettings settings, InstantSource clock, SmppWatch watch) {
        this.receipts = receipts;
        this.ids = settings.messageIds();
        this.hold = settings.receiptHold();
        this.strangers = new Strangers(settings.receiptPatience());
        this.clock = clock;
        this.watch = watch;
    }

    /** Takes a receipt; false where the gateway is to bring it again later. */
    boolean take(DeliveryReceipt receipt) {
        ReceiptFate fate = fate(receipt);
        watch.receipt(fate, receipt.messageId() + ": " + receipt.said());
        return fate != ReceiptFate.PUT_OFF;
    }

    private ReceiptFate fate(DeliveryReceipt receipt) {
        Optional<Receipt> told = receipt.receipt();
        if (told.isEmpty()) {
            return ReceiptFate.NOT_FINAL;
        }
        if (!seats.tryAcquire()) {
            return ReceiptFate.PUT_OFF;
        }
        try {
            return brought(ids.receipted(receipt.messageId()), told.get());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return ReceiptFate.PUT_OFF;
        } catch (RuntimeException failure) {
            watch.receiptNotRecorded(receipt.said(), failure);
            return ReceiptFate.PUT_OFF;
        } finally {
            seats.release();
        }
    }

    private ReceiptFate brought(String reference, Receipt receipt) throws InterruptedException {
        Instant end = clock.instant().plus(hold);
        while (!isRecorded(reference, receipt)) {
            if (!clock.instant().isBefore(end)) {
                return strangers.isHopeless(reference, clock.instant()) ? ReceiptFate.UNKNOWN : ReceiptFate.PUT_OFF;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_AGAIN.toNanos());
        }
        strangers.met(reference);
        return ReceiptFate.RECORDED;
    }

    private boolean isRecorded(String reference, Receipt receipt) {
        return receipts.received(SmsChannel.WORD, reference, receipt).await().atMost(DATABASE_ANSWERS_WITHIN);
    }
}
