/**
 * The value around a breach, drawn: from the numbers of the past to a PNG. Without AWT, which native executables have
 * not. Pure Java; ports may use Mutiny.
 */
package tocsin.notification.picture;
