/** What nobody wants to hear for a while. Pure Java; {@code .persistence} keeps silences, {@code .rest} takes them. */
package tocsin.notification.silence;
