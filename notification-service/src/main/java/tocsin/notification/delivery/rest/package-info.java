/** Notifications over HTTP: /api/v1/notifications. */
package tocsin.notification.delivery.rest;
