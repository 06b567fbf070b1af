package tocsin.notification.sms.smpp;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Messages that nobody knew when their receipts came, and since when. Remembers so many; the ones before them are
 * forgotten, which only means that their receipts are brought again once more. Safe for use by any thread.
 */
final class Strangers {

    private static final int MOST = 10_000;

    private final Duration patience;
    private final Map<String, Instant> since = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** Messages that may be strange for so long. */
    Strangers(Duration patience) {
        this.patience = patience;
    }

    /** A message is not known; true where that has been so for longer than patience lasts. */
    synchronized boolean isHopeless(String reference, Instant now) {
        Instant first = since.putIfAbsent(reference, now);
        boolean hopeless = first != null && Duration.between(first, now).compareTo(patience) > 0;
        if (hopeless) {
            since.remove(reference);
        }
        return hopeless;
    }

    /** A message is known by now. */
    synchronized void met(String reference) {
        since.remove(reference);
    }
}
