/** Alerts: the rule, the state of a rule for one company, and the evaluation that leads from one to the next. Pure Java. */
package tocsin.sampler.alert;
