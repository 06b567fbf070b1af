/** Rehearsals over HTTP, for the other services only: /api/v1/rehearsals. */
package tocsin.notification.rehearsal.rest;
