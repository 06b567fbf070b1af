/** Scripts: programs that people write, which decide for alerts; here they are kept, not run. Pure Java. */
package tocsin.config.script;
