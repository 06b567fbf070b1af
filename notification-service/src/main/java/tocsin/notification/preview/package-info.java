/** What a message would look like: a template tried out on something that has happened or could have. */
package tocsin.notification.preview;
