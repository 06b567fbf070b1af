package tocsin.local.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * An Artemis broker that speaks AMQP 1.0 on loopback, with the addresses of the contract. Its journal is durable: a
 * message that it has accepted is on disk. Nothing is dropped: an address that outgrows its share of memory goes on on
 * disk (paging), what a consumer gives back is delivered again without end, and what it rejects goes to
 * {@code <address>.rejected}. Closing it keeps its data.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Addresses whose messages each go to one consumer. */
    public static final List<String> QUEUES =
            List.of("calls", "samples", "calls.rejected", "samples.rejected", "transitions.rejected");

    /** Addresses whose messages go to every subscriber. */
    public static final List<String> TOPICS = List.of("definitions", "transitions", "penalties");

    private static final String REJECTED = ".rejected";

    /** Addresses whose consumers may refuse a message for good. */
    private static final List<String> TAKING_REJECTED = List.of("calls", "samples", "transitions");

    private static final long MEMORY_PER_ADDRESS = 32L * 1024 * 1024;
    private static final long LEAST_DISK_FREE = 256L * 1024 * 1024;

    private final EmbeddedActiveMQ artemis;
    private final int port;

    private EmbeddedBroker(EmbeddedActiveMQ artemis, int port) {
        this.artemis = artemis;
        this.port = port;
    }

    /**
     * Starts a broker.
     *
     * @param data the folder of its journal; made on the first start
     * @param port the port on 127.0.0.1
     * @throws PortTaken where something else listens on the port
     * @throws Exception whatever Artemis fails with
     */
    public static EmbeddedBroker start(Path data, int port) throws Exception {
        return start(data, port, Optional.empty());
    }

    /**
     * Starts a broker that speaks TLS and does not let everybody in.
     *
     * @throws PortTaken where something else listens on the port
     * @throws Exception whatever Artemis fails with
     */
    public static EmbeddedBroker start(Path data, int port, BrokerGuard guard) throws Exception {
        return start(data, port, Optional.of(guard));
    }

    private static EmbeddedBroker start(Path data, int port, Optional<BrokerGuard> guard) throws Exception {
        FreePort.demand(port);
        Configuration configuration = new ConfigurationImpl()
                .setName("tocsin")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(data.resolve("journal").toString())
                .setBindingsDirectory(data.resolve("bindings").toString())
                .setPagingDirectory(data.resolve("paging").toString())
                .setLargeMessagesDirectory(data.resolve("large-messages").toString())
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalDatasync(true)
                // Artemis' own limit is a share of the disk, which stops senders on many a healthy machine.
                .setMinDiskFree(LEAST_DISK_FREE)
                .setSecurityEnabled(guard.isPresent())
                .addAcceptorConfiguration(
                        "amqp",
                        "tcp://127.0.0.1:" + port + "?protocols=AMQP"
                                + guard.map(BrokerGuard::acceptor).orElse(""))
                .addAddressSetting("#", settings());
        TAKING_REJECTED.forEach(address ->
                configuration.addAddressSetting(address, settings().setDeadLetterAddress(rejected(address))));
        QUEUES.forEach(queue -> configuration.addAddressConfiguration(queue(queue)));
        TOPICS.forEach(topic -> configuration.addAddressConfiguration(
                new CoreAddressConfiguration().setName(topic).addRoutingType(RoutingType.MULTICAST)));
        EmbeddedActiveMQ artemis = new EmbeddedActiveMQ().setConfiguration(configuration);
        guard.map(BrokerGuard::door).ifPresent(artemis::setSecurityManager);
        artemis.start();
        return new EmbeddedBroker(artemis, port);
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name).setAddress(name).setRoutingType(RoutingType.ANYCAST));
    }

    private static SimpleString rejected(String address) {
        return SimpleString.of(address + REJECTED);
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                // By default a message that was given back ten times is thrown away.
                .setMaxDeliveryAttempts(-1)
                .setMaxSizeBytes(MEMORY_PER_ADDRESS)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** How many messages of a queue, or of the queue behind a durable subscription, are not settled yet. */
    public long waiting(String queue) {
        return artemis.getActiveMQServer().locateQueue(queue).getMessageCount();
    }

    @Override
    public void close() throws Exception {
        artemis.stop();
    }
}
