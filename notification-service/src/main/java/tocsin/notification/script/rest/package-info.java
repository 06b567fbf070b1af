/** Scripts run at the sampler, asked over REST. */
package tocsin.notification.script.rest;
