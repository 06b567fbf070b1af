/** Schedules written as cron expressions. */
package tocsin.sampler.alert.cron;
