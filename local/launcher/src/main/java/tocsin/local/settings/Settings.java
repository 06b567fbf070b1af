package tocsin.local.settings;

import java.nio.file.Path;

/**
 * What a run is asked to be.
 *
 * @param repository the root of the checkout whose services are started
 * @param folder where everything is kept
 * @param ports who listens where
 * @param outside which parts are outside ones
 * @param nativeExecutables whether to start the services' native executables in place of their jars
 */
public record Settings(Path repository, DataFolder folder, Ports ports, Outside outside, boolean nativeExecutables) {}
