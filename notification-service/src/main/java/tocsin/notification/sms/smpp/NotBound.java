package tocsin.notification.sms.smpp;

import java.io.IOException;

/** There is no bind at the moment. */
final class NotBound extends IOException {

    private static final long serialVersionUID = 1;

    NotBound(String why) {
        super("not bound to the SMS gateway: " + why);
    }
}
