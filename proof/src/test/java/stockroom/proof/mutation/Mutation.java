package stockroom.proof.mutation;

/**
 * One mistake in the product.
 *
 * @param name what was done wrong
 * @param breaks the rule or promise that it breaks
 * @param type the class that is changed while it is loaded, by its full name
 * @param method its method, or the beginning of the names of those that the compiler made of it
 */
record Mutation(String name, String breaks, String type, String method, Edit edit) {
    @Override
    public String toString() {
        return name;
    }
}
