/** Watches the parts that a service cannot do without, and answers for them at {@code /q/health/ready}. */
package tocsin.readiness.health;
