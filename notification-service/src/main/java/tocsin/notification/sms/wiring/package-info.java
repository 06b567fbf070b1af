/** Puts the channel SMS together out of the settings and one of the gateways. */
package tocsin.notification.sms.wiring;
