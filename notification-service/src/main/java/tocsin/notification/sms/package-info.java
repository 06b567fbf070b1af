/** The channel SMS: how a text becomes messages of 140 octets, and what every gateway has in common. */
package tocsin.notification.sms;
