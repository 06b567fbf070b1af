package tocsin.notification.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final HookUrl TARGET =
            HookUrl.read("https://hooks.acme.example/a").orElseThrow();
    private static final HookUrl PLAIN =
            HookUrl.read("http://Hooks.acme.example/a").orElseThrow();
    private static final AddressGuard GUARD = new AddressGuard(Allowance.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2001:200::1",
                "2a00:1450:4001:81b::200e",
                "64:ff9b::101:101",
                "2002:101:101::1"
            })
    void public_addresses_are_reached(String address) {
        assertThat(GUARD.permitted(TARGET, addresses(address))).isEqualTo(addresses(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // IPv4
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.5",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                // IPv6
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "5f00::1",
                // IPv4 inside
                "::ffff:10.0.0.5",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a00:5",
                "2002:7f00:1::1",
                "2002:a9fe:a9fe::1"
            })
    void the_inside_of_a_network_is_not(String address) {
        List<InetAddress> inside = addresses(address);

        assertThatThrownBy(() -> GUARD.permitted(TARGET, inside))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("address " + inside.get(0).getHostAddress() + " of hooks.acme.example is not public");
    }

    @Test
    void of_several_addresses_only_the_public_ones_are_reached() {
        assertThat(GUARD.permitted(TARGET, addresses("10.0.0.5", "1.1.1.1", "::1", "1.0.0.1")))
                .isEqualTo(addresses("1.1.1.1", "1.0.0.1"));
    }

    @Test
    void a_host_without_an_address_is_not_reached() {
        assertThatThrownBy(() -> GUARD.permitted(TARGET, List.of()))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("hooks.acme.example has no address");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255",
        "127.0.0.1, 127.0.0.1",
        "fd00::/8, fd12::1",
        "0.0.0.0/0, 10.0.0.1",
        "hooks.acme.example, 10.0.0.5",
        "HOOKS.acme.example, ::1"
    })
    void what_is_allowed_is_reached_with_and_without_tls(String entry, String address) {
        AddressGuard guard = new AddressGuard(Allowance.of(List.of(entry)));

        assertThat(guard.permitted(TARGET, addresses(address))).isEqualTo(addresses(address));
        assertThat(guard.permitted(PLAIN, addresses(address))).isEqualTo(addresses(address));
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.2.0.0",
        "127.0.0.1, 127.0.0.2",
        "fd00::/8, ::1",
        "0.0.0.0/0, ::1",
        "::/0, 10.0.0.1",
        "acme.example, 10.0.0.5"
    })
    void what_is_not_quite_allowed_is_not(String entry, String address) {
        AddressGuard guard = new AddressGuard(Allowance.of(List.of(entry)));

        assertThatThrownBy(() -> guard.permitted(TARGET, addresses(address))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void without_tls_nothing_else_is_reached() {
        assertThatThrownBy(() -> GUARD.permitted(PLAIN, addresses("1.1.1.1")))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("http without TLS is for allowed addresses only, and 1.1.1.1 of hooks.acme.example is"
                        + " not one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0/8",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "::/129",
                "http://a.example",
                "10.0.0.300/8"
            })
    void an_entry_that_means_nothing_stops_the_service_at_its_start(String entry) {
        assertThatThrownBy(() -> Allowance.of(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tocsin.outgoing.allow: " + entry + " is neither a range of addresses nor a host");
    }

    private static List<InetAddress> addresses(String... literals) {
        return Arrays.stream(literals).map(AddressGuardTest::address).toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException cause) {
            throw new IllegalArgumentException(cause);
        }
    }
}
