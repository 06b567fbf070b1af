/** Definitions: how companies, alerts, templates and scripts reach the services that work with them. Pure Java. */
package tocsin.config.definition;
