package tocsin.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Has the service send to everybody at once, as where people confirm nothing. */
public final class NobodyIsAsked implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("tocsin.recipients.confirm", "false");
    }

    @Override
    public void stop() {}
}
