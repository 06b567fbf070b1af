/** What an alert would have done on the recorded history: the same evaluation as live, over slices. Pure Java. */
package tocsin.sampler.backtest;
