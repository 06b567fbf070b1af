/** How a service proves to another who it is. */
package tocsin.access.client;
