package tocsin.local.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The broker as a process of its own, so that it can be ended like any other process and started again on its data. It
 * says a line when it listens, and runs until its standard input ends, as it does when whoever started it is gone.
 */
public final class BrokerProcess {

    /** A logger keeps its level only as long as it is reachable. */
    private static final Logger ARTEMIS = Logger.getLogger("org.apache.activemq");

    private BrokerProcess() {}

    /**
     * Runs a broker.
     *
     * @param arguments the folder of its journal, and its port on 127.0.0.1
     * @throws Exception whatever {@link EmbeddedBroker#start} fails with
     */
    public static void main(String[] arguments) throws Exception {
        // At INFO the broker writes a line, and pays for it, for every message.
        ARTEMIS.setLevel(Level.WARNING);
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("Broker on port " + broker.port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(broker), "broker-shutdown"));
        awaitEndOfInput();
        System.exit(0);
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // Whatever is said, only the end of it counts.
        }
    }

    private static void close(EmbeddedBroker broker) {
        try {
            broker.close();
        } catch (Exception cause) {
            // The process ends all the same; the journal is good as it is.
            ARTEMIS.log(Level.WARNING, "The broker did not stop well", cause);
        }
    }
}
