package id.pendapa.catalogue;

/**
 * Something wrong with a definition.
 *
 * @param place where in the document, for example {@code flow.actions.PARAF}
 * @param cure what is wrong and what to do
 */
record DefinitionFault(String place, String cure) {
    @Override
    public String toString() {
        return place + ": " + cure;
    }
}
