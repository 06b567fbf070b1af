/** Previews over HTTP: /api/v1/previews. */
package tocsin.notification.preview.rest;
