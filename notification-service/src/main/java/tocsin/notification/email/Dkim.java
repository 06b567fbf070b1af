package tocsin.notification.email;

import io.quarkus.mailer.runtime.DkimSignOptionsConfig;
import io.vertx.ext.mail.CanonicalizationAlgorithm;
import io.vertx.ext.mail.DKIMSignOptions;
import java.util.Optional;

/** How mails are signed for their domain (RFC 6376), as {@code quarkus.mailer.dkim.*} says. */
final class Dkim {

    private Dkim() {}

    static DKIMSignOptions options(DkimSignOptionsConfig settings) {
        DKIMSignOptions options = new DKIMSignOptions()
                .setSdid(needed(settings.sdid(), "sdid"))
                .setSelector(needed(settings.selector(), "selector"));
        settings.privateKey().ifPresent(options::setPrivateKey);
        settings.privateKeyPath().ifPresent(options::setPrivateKeyPath);
        settings.auid().ifPresent(options::setAuid);
        settings.signedHeaders().ifPresent(options::setSignedHeaders);
        settings.signatureTimestamp().ifPresent(options::setSignatureTimestamp);
        settings.expireTime().ifPresent(options::setExpireTime);
        settings.bodyLimit().ifPresent(options::setBodyLimit);
        settings.headerCanonAlgo()
                .ifPresent(name -> options.setHeaderCanonAlgo(CanonicalizationAlgorithm.valueOf(name.name())));
        settings.bodyCanonAlgo()
                .ifPresent(name -> options.setBodyCanonAlgo(CanonicalizationAlgorithm.valueOf(name.name())));
        return options;
    }

    private static String needed(Optional<String> value, String name) {
        return value.orElseThrow(() -> new IllegalArgumentException("quarkus.mailer.dkim." + name + " is missing"));
    }
}
