/** The e-mails of the inbox, for people to read. */
package tocsin.local.inbox;
