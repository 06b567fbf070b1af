/** Tells callers what their tokens say of them. */
package tocsin.config.caller.rest;
