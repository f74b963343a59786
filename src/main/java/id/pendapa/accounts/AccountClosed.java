package id.pendapa.accounts;

/**
 * An officer's account was closed; heard in the same transaction, for example to give back what they had taken.
 *
 * @param accountId the account
 */
public record AccountClosed(long accountId) {}
