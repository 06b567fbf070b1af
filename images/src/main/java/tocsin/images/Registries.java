package tocsin.images;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;

/** Images in registries, with the credentials that {@code docker login} or a credential helper has left on this machine. */
final class Registries {

    private Registries() {}

    /** The image of a name such as {@code registry.example.com/tocsin/alert-config-service:0.1.0}. */
    static RegistryImage image(String name) throws InvalidImageReferenceException {
        ImageReference reference = ImageReference.parse(name);
        CredentialRetrieverFactory credentials =
                CredentialRetrieverFactory.forImage(reference, event -> System.out.println(event.getMessage()));
        return RegistryImage.named(reference)
                .addCredentialRetriever(credentials.dockerConfig())
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
    }
}
