package tocsin.sampler.access;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tocsin.local.embedded.OidcProvider;

/**
 * An OpenID Connect provider in the place of the tests' own issuer. It also stands in for config-service, and keeps what
 * that one is shown.
 */
public final class ProviderAndConfig implements QuarkusTestResourceLifecycleManager {

    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private OidcProvider provider;

    @Override
    public int order() {
        // After the parts, whose own issuer counts no longer.
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            provider = OidcProvider.start();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        provider.serve("/api/v1/definitions", this::definitions);
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("quarkus.oidc.public-key", "");
        settings.put("quarkus.oidc.token.issuer", "");
        settings.put("tocsin.access.token", "");
        settings.put("quarkus.rest-client.config-service.url", provider.url());
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(ProviderAndConfig.class));
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }

    OidcProvider provider() {
        return provider;
    }

    /** The next authorization that config-service is shown. */
    String shown() throws InterruptedException {
        return shown.take();
    }

    private void definitions(HttpExchange exchange) throws IOException {
        shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        OidcProvider.answer(exchange, 200, "{\"items\": [], \"next\": null}");
    }
}
