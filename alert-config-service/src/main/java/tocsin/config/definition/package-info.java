/** Definitions: how companies and alerts reach the services that work with them. Pure Java. */
package tocsin.config.definition;
