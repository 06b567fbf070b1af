/** What deliveries do, as metrics and log entries. */
package tocsin.notification.delivery.metrics;
