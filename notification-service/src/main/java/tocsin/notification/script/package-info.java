/** Scripts that templates ask, within bounds. */
package tocsin.notification.script;
