/** A gateway that takes short messages over HTTP, in whatever form it likes. */
package tocsin.notification.sms.http;
