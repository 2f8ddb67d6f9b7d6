/** DynamoDB's expressions: text to words, words to a tree, a tree asked about an item. Trees hold placeholders and so serve every request of their text. */
@NullMarked
package stockroom.testkit.model.expression;

import org.jspecify.annotations.NullMarked;
