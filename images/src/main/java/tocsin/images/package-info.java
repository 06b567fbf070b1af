/**
 * Container images of the services: {@link tocsin.images.ImagePlan} says what one is, {@link tocsin.images.Shipping} makes it
 * with Jib, and the others prepare what goes in.
 */
package tocsin.images;
