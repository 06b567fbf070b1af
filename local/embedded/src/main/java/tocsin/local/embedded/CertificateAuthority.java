package tocsin.local.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority that nobody knows, for tests of TLS: it signs certificates of servers and clients, with the JDK's
 * {@code keytool}. Everything that it makes is good for two days. Not for use by several threads.
 */
public final class CertificateAuthority {

    /** The password of every store. */
    public static final String PASSWORD = "changeit";

    private static final String ITSELF = "ca";
    private static final String PKCS12 = "PKCS12";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    private CertificateAuthority(Path folder) {
        this.folder = folder;
    }

    /**
     * A key and the certificate for it.
     *
     * @param certificate the certificate and its authority's, PEM
     * @param key the key, PKCS 8 in PEM, readable by its owner only
     * @param store both, PKCS 12 with {@link #PASSWORD}
     */
    public record Issued(Path certificate, Path key, Path store) {}

    /**
     * A new authority.
     *
     * @param folder takes its files; made where it is not there
     * @throws IOException where there is no keytool, or the folder cannot be written to
     */
    public static CertificateAuthority in(Path folder) throws IOException {
        Files.createDirectories(folder);
        CertificateAuthority authority = new CertificateAuthority(folder);
        authority.keytool(
                ITSELF, "Authority " + folder.getFileName(), "-ext", "bc:c=ca:true", "-ext", "ku:c=keyCertSign");
        authority.with(ITSELF, (keys, chain) -> {
            KeyStore trusted = empty();
            trusted.setCertificateEntry(ITSELF, chain[0]);
            write(trusted, authority.trustStore());
            Files.writeString(authority.certificate(), pem("CERTIFICATE", chain[0].getEncoded()));
        });
        return authority;
    }

    /** Its own certificate, PEM: what a client trusts that trusts this authority alone. */
    public Path certificate() {
        return folder.resolve("ca.crt");
    }

    /** The same as PKCS 12 with {@link #PASSWORD}. */
    public Path trustStore() {
        return folder.resolve("trust.p12");
    }

    /**
     * Signs a certificate.
     *
     * @param name its common name, and how its files are called
     * @param hosts whom it is good for, such as {@code dns:localhost} or {@code ip:127.0.0.1}; none for a client
     * @throws IOException where it cannot be made
     */
    public Issued issue(String name, String... hosts) throws IOException {
        List<String> more = new ArrayList<>(List.of("-signer", ITSELF));
        if (hosts.length > 0) {
            more.addAll(List.of("-ext", "san=" + String.join(",", hosts)));
        }
        keytool(name, name, more.toArray(String[]::new));
        Issued issued =
                new Issued(folder.resolve(name + ".crt"), folder.resolve(name + ".key"), folder.resolve(name + ".p12"));
        with(name, (keys, chain) -> {
            KeyStore alone = empty();
            alone.setKeyEntry(name, keys.getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
            write(alone, issued.store());
            Files.writeString(issued.certificate(), pem(chain));
            Files.createFile(
                    issued.key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    issued.key(),
                    pem("PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded()));
        });
        return issued;
    }

    private Path all() {
        return folder.resolve("all.p12");
    }

    private void keytool(String name, String subject, String... more) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command =
                new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", name, "-dname", "CN=" + subject));
        command.addAll(List.of("-keyalg", "EC", "-validity", "2", "-storetype", PKCS12));
        command.addAll(List.of("-keystore", all().toString(), "-storepass", PASSWORD));
        command.addAll(Arrays.asList(more));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (made.waitFor() != 0) {
                throw new IOException("No certificate for " + name + ": " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }

    private void with(String name, Use use) throws IOException {
        try (InputStream in = Files.newInputStream(all())) {
            KeyStore keys = KeyStore.getInstance(PKCS12);
            keys.load(in, PASSWORD.toCharArray());
            use.of(keys, keys.getCertificateChain(name));
        } catch (GeneralSecurityException cause) {
            throw new IOException("No certificate for " + name, cause);
        }
    }

    /** What is done with a store and the chain of one of its certificates. */
    private interface Use {
        void of(KeyStore keys, Certificate[] chain) throws GeneralSecurityException, IOException;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(PKCS12);
        store.load(null, null);
        return store;
    }

    private static void write(KeyStore store, Path to) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static String pem(Certificate[] chain) throws GeneralSecurityException {
        StringBuilder all = new StringBuilder();
        for (Certificate each : chain) {
            all.append(pem("CERTIFICATE", each.getEncoded()));
        }
        return all.toString();
    }

    private static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(encoded) + "\n-----END " + what + "-----\n";
    }
}
