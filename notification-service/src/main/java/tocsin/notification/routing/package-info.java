/** Who is told of a transition, and why nobody is. */
package tocsin.notification.routing;
