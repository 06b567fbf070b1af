/** The numbers of the past, asked of the sampler over REST; and what becomes of pictures, as a metric. */
package tocsin.notification.picture.rest;
