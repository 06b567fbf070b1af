package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            smpt.host                        | mail.example.com  | at '': additional properties 'smpt' not allowed
            broker.prot                      | 5672              | at '/broker': additional properties 'prot' not allowed
            broker.port                      | 0                 | at '/broker/port': minimum: got 0, want 1
            broker.port                      | 70000             | at '/broker/port': maximum: got 70,000, want 65,535
            broker.host                      | amqp://broker     | at '/broker/host': 'amqp://broker' does not match pattern
            broker.host                      | ``                | at '/broker/host'
            broker.tls                       | maybe             | at '/broker/tls': got string, want boolean
            broker.secret                    | My Secret         | at '/broker/secret': 'My Secret' does not match pattern
            database.url                     | jdbc:postgresql://db/tocsin    | at '/database/url'
            database.url                     | postgresql://me:secret@db/tocsin | at '/database/url'
            smtp.from                        | noc               | at '/smtp/from': 'noc' does not match pattern
            smtp.startTls                    | yes               | at '/smtp/startTls': value must be one of 'DISABLED', 'OPTIONAL', 'REQUIRED'
            exposure.type                    | both              | at '/exposure/type': value must be one of 'none', 'ingress', 'gateway'
            exposure.type                    | gateway           | at '/exposure/gateway/parentRefs': minItems: got 0, want 1
            exposure.ingress.tlsSecret       | certificate       | at '/exposure/host': minLength: got 0, want 1
            exposure.host                    | https://a.example | at '/exposure/host'
            image.pullPolicy                 | Sometimes         | at '/image/pullPolicy': value must be one of
            image.registry                   | https://registry.example.com | at '/image/registry'
            config.replicas                  | -1                | at '/config/replicas': minimum: got -1, want 0
            config.secret                    | ``                | at '/config/secret'
            sampler.replicas                 | -1                | at '/sampler/replicas': minimum: got -1, want 0
            notification.resources.memory    | 256Mi             | at '/notification/resources': additional properties 'memory' not allowed
            config.resources.requests.memory | 256 MB            | at '/config/resources/requests/memory': '256 MB' does not match pattern
            config.environment.tocsin_log    | 1                 | at '': 'tocsin_log' does not match pattern
            config.environment._PROD_TOCSIN  | 1                 | at '': '_PROD_TOCSIN' does not match pattern
            sampler.environment.A-B          | 1                 | at '': 'A-B' does not match pattern
            notification.environment.A.B     | 1                 | at '/notification/environment/A': got object, want boolean or number or string
            image.tag                        | 0.1.0-native      | image.tag: 0.1.0-native; leave -native to image.variant
            image.variant                    | graal             | at '/image/variant': value must be one of 'jvm', 'native'
            database.tls                     | true              | database.tls: the database's certificate is checked against authorities.secret or authorities.configMap, and both are empty
            authorities.links[0]             | broker            | authorities.links: broker, but authorities.secret and authorities.configMap are empty
            authorities.links[0]             | database          | at '/authorities/links/0': value must be one of 'broker', 'smtp', 'issuer', 'webhooks'
            authorities.key                  | ``                | at '/authorities/key'
            migrations.by                    | hand              | at '/migrations/by': value must be one of 'job', 'start'
            migrations.deadlineSeconds       | 0                 | at '/migrations/deadlineSeconds': minimum: got 0, want 60
            recipients.confirmationsUrl      | ``                | at '/recipients/confirmationsUrl': minLength: got 0, want 1
            exposure.type                    | ingress           | networkPolicy.callers: name the pods of your ingress, which could reach no service otherwise
            networkPolicy.callers[0].namespace | gateways        | at '/networkPolicy/callers/0': additional properties 'namespace' not allowed
            networkPolicy.to.database[0].ipBlock.cidr | 192.0.2.7 | at '/networkPolicy/to/database/0/ipBlock/cidr'
            networkPolicy.internetPorts[0]   | 0                 | at '/networkPolicy/internetPorts/0': minimum: got 0, want 1
            portal.origins[0]                | portal.example.com | at '/portal/origins/0': 'portal.example.com' does not match pattern
            portal.origins[0]                | https://portal.example.com/ | at '/portal/origins/0'
            portal.origins[0]                | *                 | at '/portal/origins/0'
            config.maxUnavailable            | 0                 | at '/config/maxUnavailable': minimum: got 0, want 1
            config.autoscaling.cpu           | 0                 | at '/config/autoscaling/cpu': minimum: got 0, want 1
            config.autoscaling.memory        | 80                | at '/config/autoscaling': additional properties 'memory' not allowed
            config.topologySpread[0].whenUnsatisfiable | Never   | at '/config/topologySpread/0'
            notification.settingsFile        | tocsin.properties | notification.settingsFile: is a key of notification.settingsSecret, which is empty
            notification.settingsSecret      | My Secret         | at '/notification/settingsSecret'
            notification.egress[0].from      | anywhere          | at '/notification/egress/0': additional properties 'from' not allowed
            test.image                       | curl              | at '/test/image': 'curl' does not match pattern
            evaluation.images.database       | postgres          | at '/evaluation/images/database'
            evaluation.enabled               | true              | evaluation.enabled: its database is not there before the release is; set migrations.by=start
            sampler.fieldMaps.pbx            | name: pbx         | at '': 'pbx' does not match pattern
            sampler.fieldMaps.pbx\\.YAML     | name: pbx         | at '': 'pbx.YAML' does not match pattern
            sampler.fieldMaps.pbx\\.yaml\\.txt | name: pbx         | at '': 'pbx.yaml.txt' does not match pattern
            sampler.fieldMaps.maps/pbx\\.yaml | name: pbx         | at '': 'maps/pbx.yaml' does not match pattern
            sampler.fieldMaps.\\.\\.pbx\\.yaml | name: pbx         | at '': '..pbx.yaml' does not match pattern
            sampler.fieldMaps.pbx\\.yaml     | ``                | at '/sampler/fieldMaps/pbx.yaml': minLength: got 0, want 1
            sampler.fieldMaps.pbx\\.yaml.name | pbx               | at '/sampler/fieldMaps/pbx.yaml': got object, want string
            monitoring.scrape.interval       | 5m                | at '/monitoring/scrape/interval': '5m' does not match pattern
            monitoring.rules.enabled         | maybe             | at '/monitoring/rules/enabled': got string, want boolean
            monitoring.traces.endpoint       | collector:4317    | at '/monitoring/traces/endpoint'
            notification.fieldMaps.pbx\\.yaml | name: pbx         | at '/notification': additional properties 'fieldMaps' not allowed
            """)
    void what_makes_no_sense_is_refused_and_named(String key, String value, String message) {
        assertThatThrownBy(() -> Chart.with(key, value)).hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}: {1}={2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            scaled     | config.autoscaling.minReplicas | 4         | config.autoscaling: minReplicas 4 is more than maxReplicas 3
            scaled     | sampler.maxUnavailable     | 2             | sampler.maxUnavailable: 2 of 2 replicas would let a drain take all of them
            everything | sampler.maxUnavailable     | 3             | sampler.maxUnavailable: 3 of 3 replicas would let a drain take all of them
            everything | authorities.configMap      | ours          | authorities: either secret or configMap, not both
            everything | broker.tls                 | false         | authorities.links: broker, but broker.tls is false
            everything | smtp.startTls              | OPTIONAL      | authorities.links: smtp, but TLS is not demanded; set smtp.startTls=REQUIRED or smtp.tls=true
            everything | portal.origins[0]          | https://portal.example.com | portal.origins: Tocsin's own page would be refused, since its host is not known; set exposure.host to one name
            evaluation | broker.secret              | our-broker    | evaluation.enabled: it brings a database, a broker, an inbox and a login of its own; take away broker.secret
            evaluation | authorities.configMap      | ours          | take away authorities.configMap
            """)
    void what_makes_no_sense_together_is_refused_and_named(String values, String key, String value, String message) {
        assertThatThrownBy(() -> Chart.with(values, key, value)).hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            broker.host         | 192.0.2.7
            smtp.from           | alerts@acme.example
            database.url        | postgresql://db.example.com/tocsin
            exposure.host       | *.example.com
            image.variant       | native
            migrations.by       | start
            portal.origins[0]   | https://portal.example.com:8443
            authorities.secret  | our-authorities
            networkPolicy.enabled | true
            test.image          | localhost:5000/curl:8
            config.replicas     | 0
            sampler.replicas    | 3
            global.anything     | of a parent chart
            notification.environment.TOCSIN_DELIVERY_ATTEMPTS | 20
            config.environment.QUARKUS_LOG_JSON               | true
            """)
    void what_makes_sense_is_taken(String key, String value) {
        assertThat(Chart.with(key, value).of(Service.class)).hasSize(4);
    }
}
