package tocsin.local.embedded;

import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;

/**
 * Whom a broker lets in, over TLS only: those with a password (SASL PLAIN), and those with a certificate of its authority
 * (SASL EXTERNAL). Whoever is in may do everything.
 *
 * @param server what the broker shows
 * @param trusted the authority of clients' certificates, PKCS 12 with {@link CertificateAuthority#PASSWORD}
 * @param passwords by user
 */
public record BrokerGuard(CertificateAuthority.Issued server, Path trusted, Map<String, String> passwords) {

    /** Copies the passwords, so that a guard never changes. */
    public BrokerGuard {
        passwords = Map.copyOf(passwords);
    }

    /** What is added to the acceptor's address. */
    String acceptor() {
        return ";sslEnabled=true;wantClientAuth=true;saslMechanisms=EXTERNAL,PLAIN"
                + ";keyStoreType=PKCS12;keyStorePath=" + server.store()
                + ";keyStorePassword=" + CertificateAuthority.PASSWORD
                + ";trustStoreType=PKCS12;trustStorePath=" + trusted
                + ";trustStorePassword=" + CertificateAuthority.PASSWORD;
    }

    Door door() {
        return new Door(passwords);
    }

    /** Passwords and certificates in the form in which Artemis asks. */
    static final class Door implements ActiveMQSecurityManager5 {

        private final Map<String, String> passwords;

        private Door(Map<String, String> passwords) {
            this.passwords = passwords;
        }

        @Override
        public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
            if (password != null) {
                return validateUser(user, password) ? subject(new UserPrincipal(user)) : null;
            }
            Principal peer = CertificateUtil.getPeerPrincipalFromConnection(connection);
            return peer == null ? null : subject(new UserPrincipal(peer.getName()));
        }

        private static Subject subject(Principal who) {
            return new Subject(false, Set.of(who), Set.of(), Set.of());
        }

        @Override
        public boolean authorize(Subject who, Set<Role> roles, CheckType what, String address) {
            return true;
        }

        @Override
        public boolean validateUser(String user, String password) {
            return password != null && password.equals(passwords.get(user));
        }

        @Override
        public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType what) {
            return validateUser(user, password);
        }
    }
}
