package tocsin.notification.sms.smpp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
final class WatchLog implements SmppWatch {

    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void bound() {
        told.add("bound");
    }

    @Override
    public void notBound(String why) {
        told.add("not bound: " + why);
    }

    @Override
    public void throttled() {
        told.add("throttled");
    }

    @Override
    public void receipt(ReceiptFate fate, String said) {
        told.add("receipt " + fate);
    }

    @Override
    public void receiptNotRecorded(String said, Throwable failure) {
        told.add("receipt not recorded: " + failure.getMessage());
    }
}
