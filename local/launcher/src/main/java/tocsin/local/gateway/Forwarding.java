package tocsin.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.local.process.Service;
import tocsin.local.settings.Ports;

/** Passes requests on to the services and their answers back, both as streams: nothing is held in memory as a whole. */
final class Forwarding {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final int CONNECT_WITHIN_MILLIS = 2_000;
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int WAITING_PER_SERVICE = 1_024;

    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    Forwarding(Vertx vertx, Ports ports) {
        for (Service service : Service.values()) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                    .setConnectTimeout(CONNECT_WITHIN_MILLIS)
                    .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                    .setMaxWaitQueueSize(WAITING_PER_SERVICE));
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(ports.of(service.listener()), "127.0.0.1")
                            .addInterceptor(new AnsweringForTheUnreachable(service)));
        }
    }

    void forward(HttpServerRequest request, Service service) {
        proxies.get(service).handle(request);
    }

    private record AnsweringForTheUnreachable(Service service) implements ProxyInterceptor {

        /** The host stays the one that was asked: by it a service knows its own pages from those of strangers. */
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            context.request().setAuthority(context.request().proxiedRequest().authority());
            return context.sendRequest().recover(cause -> {
                LOG.warn("{} cannot be reached", service.module(), cause);
                ProxyResponse response = context.request().release().response();
                return Future.succeededFuture(
                        Problem.unavailable(service.module()).fill(response));
            });
        }
    }
}
