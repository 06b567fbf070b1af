/** What can be seen from outside: the tables, the mail server's inbox, the broker's queues, the logs. */
package tocsin.local.chaos.evidence;
