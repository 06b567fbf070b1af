/** The portal pages as files that browsers load; their sources are in {@code src/main/resources/web}. */
package tocsin.config.portal.rest;
