/**
 * A company of Tocsin's own whose balance goes up and down, so that a message should reach somebody every few minutes. Who misses it
 * knows that something on the whole way is broken: {@code tocsin.canary} of the notification service watches for it. Pure Java and
 * Mutiny; {@code .amqp} reports the balance, {@code .schedule} makes it beat.
 */
package tocsin.config.canary;
