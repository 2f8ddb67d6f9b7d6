package stockroom.domain.queue;

/**
 * One part of a score.
 *
 * @param name the word for it: availability, delivery, margin, payment, age
 * @param why in words, for a person
 */
public record Term(String name, long points, String why) {}
