/** Silences over HTTP: /api/v1/silences. */
package tocsin.notification.silence.rest;
