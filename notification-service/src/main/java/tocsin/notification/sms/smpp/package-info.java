/** A gateway that speaks SMPP 3.4 (SMPP Developers Forum, "Short Message Peer to Peer Protocol Specification v3.4"). */
package tocsin.notification.sms.smpp;
