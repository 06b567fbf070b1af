package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.ContractFiles;

/** What scripts can fetch, from web servers on loopback that behave and such that do not. */
class WebTest {

    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private static Web web(Duration patience, String... origins) {
        return new Web(List.of(origins), patience, ContractFiles.JSON);
    }

    private static Argument wish(String url) {
        return wish(url, "{}");
    }

    private static Argument wish(String url, String more) {
        ObjectNode wish = (ObjectNode) ContractFiles.json(more.getBytes());
        return new Argument("fetch", wish.put("url", url));
    }

    private static String answer(LoopbackServer server, String more) {
        return web(Web.PATIENCE, server.origin())
                .fetch(wish(server.origin() + "/rates?base=EUR", more))
                .toString();
    }

    @Test
    void whatAServerAnswersIsHandedOver() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(404, "nö", "X-Rate: 1", "x-rate: 2")) {
            assertThat(answer(server, "{}"))
                    .isEqualTo("{\"status\":404,\"headers\":{\"connection\":\"close\",\"content-length\":\"3\","
                            + "\"x-rate\":\"1, 2\"},\"body\":\"nö\"}");
            assertThat(server.requests()).containsExactly("GET /rates?base=EUR");
        }
    }

    @Test
    void methodHeadersAndBodyAreTheScriptsOwn() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "")) {
            answer(
                    server,
                    "{\"method\": \"post\", \"headers\": {\"Content-Type\": \"text/plain\"}, \"body\": \"hello\"}");

            assertThat(server.requests()).containsExactly("POST /rates?base=EUR hello");
        }
    }

    @Test
    void aRedirectIsHandedOverAndNotFollowed() throws IOException {
        try (LoopbackServer inside = LoopbackServer.answering(200, "secret");
                LoopbackServer server = LoopbackServer.answering(302, "", "Location: " + inside.origin())) {
            assertThat(answer(server, "{}"))
                    .contains("\"status\":302")
                    .contains("\"location\":\"" + inside.origin() + "\"");
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void nothingCanBeReachedThatIsNotAllowed() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(200, "")) {
            refused(
                    web(IMPATIENT),
                    wish(server.origin()),
                    "fetch may not reach " + server.origin() + "; the operator allows nothing");
            refused(
                    web(IMPATIENT, "https://b.example.com:8443", "HTTPS://A.example.com:443"),
                    wish(server.origin()),
                    "fetch may not reach " + server.origin()
                            + "; the operator allows https://a.example.com, https://b.example.com:8443");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "::1",
                "169.254.169.254",
                "fe80::1",
                "168.63.129.16",
                "100.100.100.200",
                "192.0.0.192",
                "fd00:ec2::254"
            })
    void anAllowedNameThatLeadsToTheMachineItselfOrToItsCloudIsNotFollowedThere(String address) throws IOException {
        InetAddress near = InetAddress.getByName(address);
        InetAddress elsewhere = InetAddress.getByName("198.51.100.7");
        Neighbourhood names = new Neighbourhood(host -> new InetAddress[] {elsewhere, near});

        refused(
                new Web(List.of("http://rates.example.com"), Web.PATIENCE, ContractFiles.JSON, names),
                wish("http://rates.example.com/latest"),
                "fetch may not reach http://rates.example.com: its name leads to " + near.getHostAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "rates.example.com, 198.51.100.7",
        "rates.inside.example, 10.1.2.3",
        "localhost, 127.0.0.1",
        "127.0.0.1, 127.0.0.1"
    })
    void whatIsFurtherAwayOrAllowedByItsAddressIs(String host, String address) throws IOException {
        InetAddress its = InetAddress.getByName(address);

        assertThat(new Neighbourhood(name -> new InetAddress[] {its}).reachedBy(URI.create("http://" + host + "/")))
                .isEmpty();
    }

    @Test
    void aNameServerThatIsSilentIsNotWaitedForForEver() {
        Neighbourhood silent = new Neighbourhood(host -> {
            new CompletableFuture<Void>().join();
            return new InetAddress[0];
        });

        refused(
                new Web(List.of("https://rates.example.com"), IMPATIENT, ContractFiles.JSON, silent),
                wish("https://rates.example.com"),
                "fetch has no whole answer of https://rates.example.com within 300 ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rates.example.com.evil.example",
                "http://rates.example.com",
                "https://rates.example.com:8443",
                "https://evil.example/https://rates.example.com",
                "https://evil.example#rates.example.com"
            })
    void anotherOriginThatLooksLikeItIsAnother(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> web(IMPATIENT, "https://rates.example.com").fetch(wish(url)))
                .withMessageStartingWith("fetch may not reach ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            file:///etc/passwd                   | {}                         | fetch: url must begin with http:// or https:// and a host, and have no user in it
            //rates.example.com                  | {}                         | fetch: url must begin with http:// or https:// and a host, and have no user in it
            https:rates.example.com              | {}                         | fetch: url must begin with http:// or https:// and a host, and have no user in it
            https://me@rates.example.com         | {}                         | fetch: url must begin with http:// or https:// and a host, and have no user in it
            https://rates.example.com/a b        | {}                         | fetch: url Illegal character in path at index 27: https://rates.example.com/a b
            https://rates.example.com            | {"method": "CONNECT"}      | fetch: method must be one of GET, HEAD, POST, PUT, PATCH, DELETE
            https://rates.example.com            | {"method": 1}              | fetch: method must be a text
            https://rates.example.com            | {"body": {"a": 1}}         | fetch: body must be a text
            https://rates.example.com            | {"headers": [1]}           | fetch: headers must be an object
            https://rates.example.com            | {"headers": {"A": 1}}      | fetch: the header A must be a text
            https://rates.example.com            | {"headers": {"Host": "b"}} | fetch: the header Host cannot be set
            https://rates.example.com            | {"headers": {"A": "b\\nC: d"}} | fetch: the header A cannot be set
            """)
    void whatIsNoRequestIsRefused(String url, String more, String why) {
        refused(web(IMPATIENT, "https://rates.example.com"), wish(url, more), why);
    }

    @Test
    void withoutAnAddressThereIsNothingToFetch() {
        refused(web(IMPATIENT), new Argument("fetch", ContractFiles.json("{}".getBytes())), "fetch wants a URL");
    }

    @Test
    void anAnswerIsTakenToItsLastByteOrNotAtAll() throws IOException {
        String longest = "x".repeat(Web.LONGEST_BODY);
        try (LoopbackServer server = LoopbackServer.answering(200, longest)) {
            assertThat(answer(server, "{}")).endsWith(longest + "\"}");
        }
        try (LoopbackServer server = LoopbackServer.answering(200, longest + "x")) {
            refused(
                    web(Web.PATIENCE, server.origin()),
                    wish(server.origin()),
                    "fetch has no whole answer of " + server.origin() + ": it is longer than 262144 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf "})
    void aServerThatStopsSpeakingIsNotWaitedForForEver(String beginning) throws IOException {
        try (LoopbackServer server = LoopbackServer.holdingAfter(beginning)) {
            refused(
                    web(IMPATIENT, server.origin()),
                    wish(server.origin()),
                    "fetch has no whole answer of " + server.origin() + " within 300 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "220 smtp.example.com\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf "})
    void aServerThatBreaksOffHasNotAnswered(String beginning) throws IOException {
        try (LoopbackServer server = LoopbackServer.saying(beginning)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> web(Web.PATIENCE, server.origin()).fetch(wish(server.origin())))
                    .withMessageStartingWith("fetch has no answer of " + server.origin() + ": ");
        }
    }

    @Test
    void nobodyListensThere() throws IOException {
        LoopbackServer server = LoopbackServer.answering(200, "");
        server.close();

        refused(
                web(Web.PATIENCE, server.origin()),
                wish(server.origin()),
                "fetch has no answer of " + server.origin() + ": ConnectException");
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws IOException {
        try (LoopbackServer server = LoopbackServer.holdingAfter("")) {
            Thread.currentThread().interrupt();

            refused(web(Duration.ofMinutes(1), server.origin()), wish(server.origin()), "fetch was stopped");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rates.example.com", "ftp://rates.example.com", "https://"})
    void aSettingThatIsNoOriginStopsTheStart(String origin) {
        assertThatIllegalArgumentException().isThrownBy(() -> web(IMPATIENT, origin));
    }

    private static void refused(Web web, Argument wish, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> web.fetch(wish)).withMessage(why);
    }
}
