package id.pendapa.notifications;

/**
 * A message in words; nothing personal in it.
 *
 * @param subject one line
 * @param body plain text of some short lines
 */
public record MessageText(String subject, String body) {}
