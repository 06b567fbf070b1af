/** Forms of text that companies, alerts and templates have in common. Pure Java. */
package tocsin.config.text;
