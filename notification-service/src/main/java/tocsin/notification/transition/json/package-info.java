/** Transitions as JSON: docs/contracts/schemas/transition.json. */
package tocsin.notification.transition.json;
