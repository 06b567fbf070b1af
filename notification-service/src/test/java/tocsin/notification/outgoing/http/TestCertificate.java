package tocsin.notification.outgoing.http;

import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.TrustOptions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;

/** A key and a certificate of its own for one name, made by the JDK's keytool. */
public final class TestCertificate {

    private static final String PASSWORD = "changeit";

    private final Path store;

    private TestCertificate(Path store) {
        this.store = store;
    }

    /** A certificate for a name such as {@code dns:hooks.acme.example} or {@code ip:127.0.0.1}. */
    public static TestCertificate of(String name, Path folder) throws Exception {
        Path store = Files.createTempDirectory(folder, "certificate").resolve("store.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", "peer", "-keyalg", "EC"));
        command.addAll(List.of("-validity", "2", "-dname", "CN=peer", "-ext", "san=" + name));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes());
        if (made.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return new TestCertificate(store);
    }

    /** Sockets of a server that shows it. */
    public SSLServerSocketFactory sockets() throws Exception {
        return context().getServerSocketFactory();
    }

    /** TLS of a server that shows it. */
    public SSLContext context() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** What a client trusts that trusts it alone. */
    public TrustOptions trust() {
        return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }
}
