/** The world outside: switches and billing systems that publish, and the stories that they tell of some companies. */
package tocsin.local.chaos.load;
