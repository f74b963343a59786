package id.pendapa.platform;

/** Lets invented life be led by the example's officers, with the rights that they have, and no more. Example mode only. */
public interface ExampleOfficers {

    /**
     * Works as an officer in the running thread, as if signed in.
     *
     * @param username name of an account of the example, such as {@code loket}
     * @throws IllegalStateException in an office that is real
     */
    void as(String username, Runnable work);
}
