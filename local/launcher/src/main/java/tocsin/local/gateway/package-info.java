/** The one HTTP entrance of the local mode: the path's prefix picks the service. */
package tocsin.local.gateway;
