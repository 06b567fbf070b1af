package tocsin.benchmarks.prometheus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of settings: as quick as both programs allow, which is a second. */
final class Settings {

    private static final String PROMETHEUS =
            """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            alerting:
              alertmanagers: [{static_configs: [{targets: ["127.0.0.1:%d"]}]}]
            scrape_configs:
              - {job_name: switch, static_configs: [{targets: ["127.0.0.1:%d"]}]}
            """;

    private static final String RULES =
            """
            groups:
              - name: carrier
                rules:
                  - {alert: LowBalance, expr: carrier_balance < 50}
                  - {alert: DeadRoute, expr: carrier_failures >= 10}
                  - {alert: LowAsr, expr: carrier_asr <= 30}
            """;

    private static final String ALERTMANAGER =
            """
            global: {smtp_smarthost: "127.0.0.1:%d", smtp_from: "prometheus@example.com", smtp_require_tls: false}
            route: {receiver: mail, group_by: [alertname, company], group_wait: 0s, group_interval: 1s, repeat_interval: 4h}
            receivers:
              - name: mail
                email_configs:
                  - to: noc@example.com
                    send_resolved: true
                    html: ""
                    text: '{{ if eq .Status "resolved" }}RESOLVED: {{ end }}{{ .CommonLabels.company }}'
            """;

    private Settings() {}

    static Path prometheus(Path folder, int alertmanagerPort, int exporterPort) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), RULES);
        return Files.writeString(
                folder.resolve("prometheus.yml"), PROMETHEUS.formatted(alertmanagerPort, exporterPort));
    }

    static Path alertmanager(Path folder, int smtpPort) throws IOException {
        return Files.writeString(folder.resolve("alertmanager.yml"), ALERTMANAGER.formatted(smtpPort));
    }
}
