/** What strikes whom and when: planned from a seed. Pure Java. */
package tocsin.local.chaos.storm;
