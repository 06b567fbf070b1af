/** What the resources of this service have in common: parameters and preconditions. */
package tocsin.config.rest;
