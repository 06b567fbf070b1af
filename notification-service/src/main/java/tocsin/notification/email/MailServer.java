package tocsin.notification.email;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The mail server as {@code quarkus.mailer.*} names it, for a client of our own: Quarkus' has no limits of time. */
final class MailServer {

    private MailServer() {}

    static MailConfig config(MailerRuntimeConfig settings, TlsConfigurationRegistry tls) {
        MailConfig config = new MailConfig()
                .setHostname(settings.host())
                .setLogin(LoginOption.valueOf(settings.login().toUpperCase(Locale.ROOT)))
                .setStarttls(StartTLSOptions.valueOf(settings.startTLS().toUpperCase(Locale.ROOT)))
                .setSsl(settings.tls().orElse(settings.tlsConfigurationName().isPresent()))
                .setKeepAlive(settings.keepAlive())
                .setKeepAliveTimeout(Math.toIntExact(settings.keepAliveTimeout().toMillis()))
                .setKeepAliveTimeoutUnit(TimeUnit.MILLISECONDS)
                .setPoolCleanerPeriod(
                        Math.toIntExact(settings.poolCleanerPeriod().toMillis()))
                .setPoolCleanerPeriodUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(settings.maxPoolSize())
                .setDisableEsmtp(settings.disableEsmtp())
                .setPipelining(settings.pipelining());
        settings.port().ifPresent(config::setPort);
        settings.username().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        settings.ownHostName().ifPresent(config::setOwnHostname);
        settings.authMethods().ifPresent(config::setAuthMethods);
        settings.maxMailsPerConnection().ifPresent(config::setMaxMailsPerConnection);
        if (settings.dkim().enabled()) {
            config.setEnableDKIM(true).addDKIMSignOption(Dkim.options(settings.dkim()));
        }
        settings.tlsConfigurationName().ifPresent(name -> trust(config, name, tls));
        return config;
    }

    private static void trust(MailConfig config, String name, TlsConfigurationRegistry tls) {
        TlsConfiguration named = tls.get(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "quarkus.mailer.tls-configuration-name: there is no quarkus.tls." + name));
        if (named.getTrustStoreOptions() != null) {
            config.setTrustOptions(named.getTrustStoreOptions());
        }
        if (named.getKeyStoreOptions() != null) {
            config.setKeyCertOptions(named.getKeyStoreOptions());
        }
        config.setTrustAll(named.isTrustAll());
        named.getHostnameVerificationAlgorithm().ifPresent(config::setHostnameVerificationAlgorithm);
    }
}
