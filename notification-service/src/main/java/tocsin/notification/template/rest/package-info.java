/** Pulls templates from config-service. */
package tocsin.notification.template.rest;
