package tocsin.local.portal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tocsin.local.Neighbour;

/** A carrier's own portal, on an origin of its own: one page with Tocsin's script in it, which hands over a token. */
final class Embedding implements AutoCloseable {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
              <head>
                <title>A portal of somebody else's</title>
                <link rel="icon" href="data:," />
                <script type="module" src="GATEWAY/static/bundle/tocsin.js"></script>
                <script type="module">
                  import { sessionOf, setToken } from 'GATEWAY/static/bundle/tocsin.js';
                  setToken('TOKEN');
                  const { name } = await sessionOf().api.get('/companies/portal-carrier');
                  document.querySelector('#company').textContent = name;
                  document.querySelector('#gateway').textContent = sessionOf().base;
                </script>
              </head>
              <body><h1>Our customers</h1><p id="company"></p><p id="gateway"></p></body>
            </html>
            """;

    private final HttpServer server;
    private final Neighbour neighbour;

    private Embedding(HttpServer server, Neighbour neighbour) {
        this.server = server;
        this.neighbour = neighbour;
    }

    static Embedding of(Neighbour neighbour, String gateway, String token) throws IOException {
        byte[] page = PAGE.replace("GATEWAY", gateway).replace("TOKEN", token).getBytes(StandardCharsets.UTF_8);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), neighbour.port()), 0);
        server.createContext("/", request -> {
            try (request) {
                request.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                request.sendResponseHeaders(200, page.length);
                request.getResponseBody().write(page);
            }
        });
        server.start();
        return new Embedding(server, neighbour);
    }

    URI address() {
        return URI.create(neighbour.origin() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
