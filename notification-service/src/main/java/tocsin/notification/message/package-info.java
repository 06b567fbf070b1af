/** What a person reads: subject and text of a message, its numbers and times as people write them. */
package tocsin.notification.message;
