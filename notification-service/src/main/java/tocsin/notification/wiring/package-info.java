/** What has to hold between the settings of several parts of the service. */
package tocsin.notification.wiring;
