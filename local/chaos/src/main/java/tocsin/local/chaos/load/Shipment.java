package tocsin.local.chaos.load;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is sent at once.
 *
 * @param address the AMQP address; over HTTP the path of the same name
 * @param elements JSON objects
 * @param readable whether it is JSON at all; what is not goes over AMQP only, as HTTP gives it back
 */
record Shipment(String address, List<String> elements, boolean readable) {

    static Shipment of(List<? extends Report> reports) {
        return new Shipment(
                reports.get(0).address(), reports.stream().map(Report::json).toList(), true);
    }

    static Shipment unreadable(String text) {
        return new Shipment("calls", List.of(text), false);
    }

    byte[] body() {
        String text = elements.size() == 1 ? elements.get(0) : "[" + String.join(",", elements) + "]";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One element of it alone. */
    Shipment only(int element) {
        return new Shipment(address, List.of(elements.get(element)), readable);
    }
}
