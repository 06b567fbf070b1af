/** What the health answer says of the intake. */
package tocsin.sampler.ingest.health;
