/** Makes the known templates out of their copy. */
package tocsin.notification.template.wiring;
