/** Reads templates out of definitions. */
package tocsin.notification.template.json;
