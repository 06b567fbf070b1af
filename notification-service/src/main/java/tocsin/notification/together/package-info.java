/** Questions that are asked together, so that many of them cost little more than one. */
package tocsin.notification.together;
