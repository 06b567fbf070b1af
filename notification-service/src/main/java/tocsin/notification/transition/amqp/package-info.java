/** Transitions from the broker: a durable subscription that all replicas share. */
package tocsin.notification.transition.amqp;
