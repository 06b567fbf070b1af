package tocsin.notification.sms.smpp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Gives a service under test a {@link MoodySmsc}. */
public final class SmscParts implements QuarkusTestResourceLifecycleManager {

    private MoodySmsc smsc;

    @Override
    public Map<String, String> start() {
        try {
            smsc = new MoodySmsc();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return Map.of(
                "tocsin.sms.gateway", "smpp",
                "tocsin.sms.smpp.host", "127.0.0.1",
                "tocsin.sms.smpp.port", Integer.toString(smsc.port()),
                "tocsin.sms.smpp.system-id", "tocsin",
                "tocsin.sms.smpp.source", "Tocsin");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(smsc, new MatchesType(MoodySmsc.class));
    }

    @Override
    public void stop() {
        try {
            smsc.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
