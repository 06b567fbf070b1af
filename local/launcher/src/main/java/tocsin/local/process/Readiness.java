package tocsin.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Ports;

/** Waits until services answer that they are ready. */
public final class Readiness {

    private static final Duration WITHIN = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Ports ports;

    /** Asks the services on these ports. */
    public Readiness(Ports ports) {
        this.ports = ports;
    }

    /**
     * Waits until all are ready.
     *
     * @param services those that were started
     * @param ready hears of each service that has become ready, and after what time
     * @throws Failure where one ends, or is not ready within two minutes; it has the end of its log
     */
    public void await(Services services, BiConsumer<Service, Duration> ready) throws Failure, InterruptedException {
        long start = System.nanoTime();
        List<ServiceProcess> waiting = new ArrayList<>(services.processes());
        while (!waiting.isEmpty()) {
            for (ServiceProcess process : List.copyOf(waiting)) {
                process.demandAlive();
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (isReady(process.service())) {
                    waiting.remove(process);
                    ready.accept(process.service(), waited);
                } else if (waited.compareTo(WITHIN) > 0) {
                    throw process.failure("is not ready after " + WITHIN.toSeconds() + " seconds");
                }
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isReady(Service service) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + ports.of(service.listener()) + "/q/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(ANSWER_WITHIN).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
