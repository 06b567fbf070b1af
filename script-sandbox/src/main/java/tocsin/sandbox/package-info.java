/**
 * Runs one JavaScript program that somebody else wrote, within hard bounds: {@link tocsin.sandbox.Sandbox}. It knows nothing of alerting.
 */
package tocsin.sandbox;
