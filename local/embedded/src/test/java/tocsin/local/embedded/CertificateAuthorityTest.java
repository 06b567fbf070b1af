package tocsin.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {

    @TempDir
    Path folder;

    @Test
    void a_certificate_is_signed_by_its_authority_and_names_its_hosts() throws Exception {
        CertificateAuthority authority = CertificateAuthority.in(folder.resolve("ca"));

        CertificateAuthority.Issued issued = authority.issue("broker", "dns:localhost", "ip:127.0.0.1");

        X509Certificate its = read(issued.certificate());
        its.verify(read(authority.certificate()).getPublicKey());
        assertThat(its.getSubjectX500Principal().getName()).isEqualTo("CN=broker");
        assertThat(its.getSubjectAlternativeNames())
                .satisfiesExactly(
                        name -> assertThat(List.copyOf(name)).isEqualTo(List.of(2, "localhost")),
                        name -> assertThat(List.copyOf(name)).isEqualTo(List.of(7, "127.0.0.1")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(issued.key())))
                .isEqualTo("rw-------");
    }

    private static X509Certificate read(Path pem) throws Exception {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
