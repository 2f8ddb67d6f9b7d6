package stockroom.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;

/** A post that carries letters nowhere: they can be looked at. It takes all of them, unless it is told to answer otherwise. */
public final class LetterBox implements Post {
    private final List<Letter> letters = new ArrayList<>();
    private final Deque<Receipt> answers = new ArrayDeque<>();

    @Override
    public synchronized Receipt handOver(Letter letter) {
        Receipt answer = answers.isEmpty() ? Receipt.taken() : answers.pop();
        if (answer.end() == End.TAKEN || answer.end() == End.UNANSWERED) {
            letters.add(letter);
        }
        return answer;
    }

    /** The next letter is answered so; a refused one is not in the box, one without an answer is. */
    public synchronized void answerNext(Receipt answer) {
        answers.add(answer);
    }

    /** All that arrived, in order. */
    public synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }
}
