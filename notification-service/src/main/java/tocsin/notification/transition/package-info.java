/** What the sampler tells: an alert has changed its state, with the reason and the numbers. */
package tocsin.notification.transition;
