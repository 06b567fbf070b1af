/** Where those who were asked answer: /api/v1/confirmations. */
package tocsin.notification.confirmation.rest;
