package tocsin.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Whom a database lets in: roles with a password, over TLS only.
 *
 * @param server what the database shows
 * @param passwords by role, without quotes in them
 */
public record DatabaseGuard(CertificateAuthority.Issued server, Map<String, String> passwords) {

    /** Copies the passwords, so that a guard never changes. */
    public DatabaseGuard {
        passwords = Map.copyOf(passwords);
    }

    /** What the server is to know of it; the superuser, who prepares the database, comes in as ever. */
    Map<String, String> settings() throws IOException {
        Path entries = server.key().resolveSibling("pg_hba.conf");
        Files.writeString(
                entries, "host all postgres 127.0.0.1/32 trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n");
        return Map.of(
                "ssl", "on",
                "ssl_cert_file", server.certificate().toString(),
                "ssl_key_file", server.key().toString(),
                "hba_file", entries.toString());
    }

    /** Gives a role its password; nothing where it has none. */
    String password(String role) {
        return passwords.containsKey(role) ? " PASSWORD '" + passwords.get(role) + "'" : "";
    }
}
