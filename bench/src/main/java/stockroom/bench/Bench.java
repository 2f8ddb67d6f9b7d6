package stockroom.bench;

import java.util.List;

/** One question with a measured answer. */
interface Bench {
    /** The headings of its table. */
    List<String> headings();

    /** Measures; each list is a row under the headings. */
    List<List<String>> rows();
}
