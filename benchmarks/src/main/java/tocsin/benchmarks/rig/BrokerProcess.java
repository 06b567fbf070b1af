package tocsin.benchmarks.rig;

import java.nio.file.Path;
import tocsin.local.embedded.EmbeddedBroker;

/** The durable broker in a process of its own. It ends with the process that has started it. */
final class BrokerProcess {

    private BrokerProcess() {}

    /** Arguments: the folder of its data, its port. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println("Broker on port " + broker.port());
            while (System.in.read() >= 0) {
                // Whatever it is: only the end of it matters.
            }
        }
    }
}
