package tocsin.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void usual_ports_give_way_to_given_ones() throws Exception {
        Ports ports = Ports.usual(Map.of(Listener.GATEWAY, 9090));

        assertThat(Stream.of(Listener.values()).map(ports::of))
                .containsExactly(9090, 5672, 1025, 15432, 8081, 8082, 8083);
    }

    @Test
    void free_ports_are_all_different_and_leave_given_ones_alone() throws Exception {
        Ports ports = Ports.free(Map.of(Listener.AMQP, 5672));

        assertThat(ports.of(Listener.AMQP)).isEqualTo(5672);
        assertThat(Stream.of(Listener.values()).map(ports::of).distinct()).hasSize(Listener.values().length);
    }

    @Test
    void one_port_for_two_is_refused() {
        assertThatThrownBy(() -> Ports.usual(Map.of(Listener.GATEWAY, 8082)))
                .isInstanceOf(Failure.class)
                .hasMessage("port 8082 is given to both the gateway and the sampler service");
    }

    @Test
    void a_taken_port_is_named_with_what_it_is_for_and_how_to_choose_another() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.usual(Map.of(Listener.POSTGRES, other.getLocalPort()));

            assertThatThrownBy(() -> ports.demandFree(EnumSet.of(Listener.POSTGRES)))
                    .isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.status())
                            .isEqualTo(Failure.PORT_TAKEN))
                    .hasMessage(
                            "port %d for the PostgreSQL database is taken; choose another with --postgres-port, "
                                    + "or let every part find one with --ports auto",
                            other.getLocalPort());
        }
    }
}
