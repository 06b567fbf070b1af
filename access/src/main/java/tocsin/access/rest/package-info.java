/** Reads callers from the tokens of requests, and refuses requests. */
package tocsin.access.rest;
