/** What the health answer says of deliveries. */
package tocsin.notification.delivery.health;
