/** Sends requests over HTTP/1.1 with Vert.x, to the addresses that the guard lets through. */
package tocsin.notification.outgoing.http;
