package tocsin.local.chaos.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** HTTP to one replica. */
final class HttpWay implements Way {

    private static final int ACCEPTED = 202;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(6);

    private final HttpClient http;
    private final URI sampler;
    private final String token;

    HttpWay(HttpClient http, URI sampler, String token) {
        this.http = http;
        this.sampler = sampler;
        this.token = token;
    }

    @Override
    public boolean takes(Shipment shipment) {
        return shipment.readable();
    }

    @Override
    public CompletableFuture<Void> carry(Shipment shipment) {
        HttpRequest request = HttpRequest.newBuilder(sampler.resolve("/api/v1/" + shipment.address()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(ANSWER_WITHIN)
                .POST(BodyPublishers.ofByteArray(shipment.body()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenAccept(HttpWay::demandAccepted);
    }

    private static void demandAccepted(HttpResponse<String> answer) {
        if (answer.statusCode() == ACCEPTED) {
            return;
        }
        String said = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() < FIRST_SERVER_ERROR) {
            throw new Refused(said);
        }
        throw new IllegalStateException(said);
    }
}
