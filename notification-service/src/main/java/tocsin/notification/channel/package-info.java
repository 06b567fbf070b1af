/**
 * The ways to people and to programs, and what is handed to them. Each way is a package of its own that implements {@link
 * tocsin.notification.channel.Channel}; nothing else has to be told of it.
 */
package tocsin.notification.channel;
