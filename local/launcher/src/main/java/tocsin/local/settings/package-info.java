/** What a run is asked to be, where its things are, and why it may fail. */
package tocsin.local.settings;
