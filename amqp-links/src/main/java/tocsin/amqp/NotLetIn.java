package tocsin.amqp;

import io.vertx.proton.sasl.MechanismMismatchException;
import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.security.sasl.AuthenticationException;

/** The broker does not take us for whom we say we are, or we do not take it for the broker. No secret is in the message. */
final class NotLetIn extends IOException {

    private static final long serialVersionUID = 1L;
    private static final String HUNG_UP = "Disconnected";

    private NotLetIn(String message, Throwable cause) {
        super(message, cause);
    }

    /** The reason in words for people where it is one of these; otherwise the cause itself. */
    static Throwable because(Throwable cause, Broker broker) {
        String at = "the broker at " + broker.address();
        if (cause instanceof AuthenticationException) {
            return new NotLetIn(
                    at + " does not let in " + broker.identity() + ": it is not known there, or amqp-password is wrong",
                    cause);
        }
        if (cause instanceof MechanismMismatchException) {
            return new NotLetIn(at + " offers no way to log in (SASL) to " + broker.identity(), cause);
        }
        if (cause instanceof SSLException) {
            return new NotLetIn("no TLS with " + at + ": " + ofTls(cause), cause);
        }
        // All that a client of TLS 1.3 hears where its own certificate is not good enough (RFC 8446, section 4.4.2.4).
        return HUNG_UP.equals(cause.getMessage())
                ? new NotLetIn(at + " hung up before it let us in; with TLS, our certificate may be why", cause)
                : cause;
    }

    private static String ofTls(Throwable failure) {
        boolean notTrusted = causes(failure)
                .anyMatch(
                        each -> each instanceof CertPathBuilderException || each instanceof CertPathValidatorException);
        String root = causes(failure)
                .reduce((first, second) -> second)
                .orElse(failure)
                .getMessage();
        return notTrusted
                ? "its certificate is not trusted here (tocsin.amqp.tls-configuration-name): " + root
                : String.valueOf(root);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }
}
