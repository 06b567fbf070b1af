package tocsin.notification.planted;

import jakarta.inject.Singleton;

/** Breaks the rule on purpose: what is pure knows no framework. ArchitectureTest proves that this is found. */
@Singleton
final class PlantedViolation {}
