package stockroom.local.sample;

/**
 * Goods found or written off.
 *
 * @param counted what is on hand afterwards: the opening stock and all corrections until this one, without goods
 *     received; nothing of the sample is shipped
 */
record Correction(SampleRow row, int counted) {}
