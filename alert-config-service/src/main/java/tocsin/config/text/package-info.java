/** Forms of text that companies and alerts have in common. Pure Java. */
package tocsin.config.text;
