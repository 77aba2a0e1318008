const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * How long sending may take, in ms. The bounds of SMTP's phases follow RFC 5321, section 4.5.3.2, which asks for
 * patience: a server that checks for spam may take minutes for each answer. Not constants, so that tests can make all of
 * them shorter by one factor.
 */
export const sendingTimes = {
  /** A lease before the hand-over; whoever sends renews it. Nobody waits longer for an attempt that died before. */
  leaseMs: MINUTE,
  renewEveryMs: 15 * SECOND,
  /** This long before its lease is over an attempt is broken off. */
  leaseMarginMs: 10 * SECOND,
  /** A lease after the hand-over: longer than the answer may take, and than it takes to write it down. */
  handedOverMs: 15 * MINUTE,

  /** TCP. */
  connectMs: 30 * SECOND,
  greetingMs: 5 * MINUTE,
  /** Greeting, EHLO, TLS, EHLO. */
  sessionMs: 10 * MINUTE,
  loginMs: 5 * MINUTE,
  /** MAIL, RCPT and DATA until the server asks for the message. */
  envelopeMs: 10 * MINUTE,
  bodyMs: 10 * MINUTE,
  /** After the final dot: giving up earlier would only make doubles. */
  answerMs: 10 * MINUTE,
  /** Somebody looks at a page meanwhile. */
  settingsTestMs: 30 * SECOND,

  /** Multiplied by e for each attempt. */
  retryMs: SECOND,
  /** Before the one repetition of what may have arrived. */
  unknownPauseMs: 5 * MINUTE,
  /** Rest for a server that did not answer, doubled each time. */
  hangPauseMs: 5 * MINUTE,
  longestPauseMs: 30 * MINUTE,
};

/** Pause after the attempt with this number: from 3 s to 6 hours. */
export function retryDelayMs(attempts: number): number {
  return Math.exp(Math.min(attempts, 10)) * sendingTimes.retryMs;
}
