package id.pendapa.notifications;

/**
 * A message in words; nothing personal in it.
 *
 * @param subject one line
 * @param body plain text of some short lines
 * @param brief the same in one or two short messages
 */
public record MessageText(String subject, String body, String brief) {}
