package tocsin.notification.sms.smpp;

import java.time.Duration;
import java.util.Optional;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** What must hold for the settings of an SMPP gateway: mostly the lengths that the protocol has room for. */
final class SmppRules {

    private static final int MOST_AT_ONCE = 100;

    private SmppRules() {}

    /** Refuses settings that could not work with an {@link IllegalArgumentException} that names one of them. */
    static void check(SmppSettings settings) {
        needed("host", settings.host());
        needed("system-id", settings.systemId());
        fits("system-id", settings.systemId(), 15);
        fits("password", settings.password(), 8);
        fits("system-type", settings.systemType(), 12);
        fits("source", settings.source(), 20);
        positive("connect-within", settings.connectWithin());
        positive("response-within", settings.responseWithin());
        positive("send-within", settings.sendWithin());
        positive("enquire-link", settings.enquireLink());
        if (settings.window() < 1 || settings.window() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("tocsin.sms.smpp.window must be 1 to " + MOST_AT_ONCE);
        }
        try {
            TypeOfNumber.valueOf(settings.sourceTon());
            NumberingPlanIndicator.valueOf(settings.sourceNpi());
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("tocsin.sms.smpp.source-ton or source-npi is none of SMPP's", unknown);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("tocsin.sms.smpp." + name + " must be longer than nothing");
        }
    }

    private static void needed(String name, Optional<String> value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("tocsin.sms.smpp." + name + " is needed");
        }
    }

    private static void fits(String name, Optional<String> value, int longest) {
        if (value.filter(given -> given.length() > longest).isPresent()) {
            throw new IllegalArgumentException(
                    "tocsin.sms.smpp." + name + " has more than " + longest + " characters, more than SMPP can carry");
        }
    }
}
