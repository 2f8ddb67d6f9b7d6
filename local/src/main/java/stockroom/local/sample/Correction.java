package stockroom.local.sample;

/**
 * Goods found or written off.
 *
 * @param counted what is on hand afterwards: the opening stock and all corrections until this one, as nothing of the sample is
 *     shipped or received
 */
record Correction(SampleRow row, int counted) {}
