/** Programs that are told by a signed request over HTTP, as the Standard Webhooks specification has it. */
package tocsin.notification.webhook;
