/** The channel e-mail: SMTP through Quarkus' mailer. */
package tocsin.notification.email;
