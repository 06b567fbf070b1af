/** Changes of templates from the broker, as they are published. */
package tocsin.notification.template.amqp;
