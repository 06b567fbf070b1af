/** Alerts: what is watched, when it fires and whom it tells, and every rule about them. Pure Java. */
package tocsin.config.alert;
