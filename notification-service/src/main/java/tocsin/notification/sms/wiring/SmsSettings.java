package tocsin.notification.sms.wiring;

import io.smallrye.config.ConfigMapping;
import tocsin.notification.sms.http.HttpGatewaySettings;
import tocsin.notification.sms.smpp.SmppSettings;

/** What an operator may set about short messages: {@code tocsin.sms.*}. */
@ConfigMapping(prefix = "tocsin.sms")
public interface SmsSettings {

    /** What short messages go through. */
    Gateway gateway();

    /** How many parts a text may have before it is shortened, 1 to 255. */
    int parts();

    /** The gateway where it is {@code smpp}. */
    SmppSettings smpp();

    /** The gateway where it is {@code http}. */
    HttpGatewaySettings http();

    /** The kinds of gateways. */
    enum Gateway {
        /** There is none. */
        NONE,
        /** SMPP 3.4. */
        SMPP,
        /** HTTP. */
        HTTP
    }
}
