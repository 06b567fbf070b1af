/** Forms of text that companies, alerts, templates and scripts have in common. Pure Java. */
package tocsin.config.text;
