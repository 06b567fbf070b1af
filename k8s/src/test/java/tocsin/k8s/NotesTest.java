package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotesTest {

    @Test
    void whoever_installs_is_told_what_is_expected_and_what_is_no_address_of_theirs() {
        assertThat(Chart.notes("default"))
                .contains(
                        "helm --namespace telephony test bell",
                        "tocsin-sampler-database (role tocsin_sampler of postgresql://postgresql:5432/tocsin)",
                        "tocsin-client (client of https://login.example.com/realms/tocsin, with the role service)",
                        "set exposure.type to ingress or gateway",
                        "set smtp.from",
                        "set recipients.confirmationsUrl");
    }

    @Test
    void what_is_set_is_not_asked_for() {
        assertThat(Chart.notes("everything"))
                .contains("tocsin-broker (AMQP broker)", "tocsin-mail (SMTP server)", "It answers at every host")
                .doesNotContain("set smtp.from", "set recipients.confirmationsUrl", "set exposure.type");
    }

    @Test
    void whoever_evaluates_is_told_how_to_get_a_token_and_where_mails_are() {
        assertThat(Chart.notes("evaluation"))
                .contains(
                        "NOT for production",
                        "port-forward service/bell-tocsin-evaluation-login 8090:http",
                        "get secret bell-tocsin-evaluation -o",
                        "-d client_id=people",
                        "port-forward service/bell-tocsin-evaluation-inbox 8025:http")
                .doesNotContain("It expects these Secrets", "set smtp.from");
    }
}
