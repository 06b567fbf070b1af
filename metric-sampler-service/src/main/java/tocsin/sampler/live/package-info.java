/**
 * What happens, told as it happens: who hears what, and what becomes of those who cannot keep up. Pure Java; {@code .amqp}
 * hears of it, {@code .json} says it, {@code .rest} streams it.
 */
package tocsin.sampler.live;
