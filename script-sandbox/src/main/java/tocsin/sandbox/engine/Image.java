package tocsin.sandbox.engine;

/**
 * The whole state of an engine at one moment: its memory, and where its stack stood. Tables do not change, so there is nothing else.
 *
 * @param memory shared, and never written to
 */
public record Image(byte[] memory, long stackPointer) {}
