/** How many people a shop mailed through our server in the last days, and what came of it. */
export interface SendingFigures {
  recipients: number;
  bounced: number;
  complained: number;
}

export type PauseReason = "bounced" | "complained";

/** Days that are looked back. */
export const SENDING_WINDOW_DAYS = 7;

// Receivers begin to refuse a sender at about these shares: Amazon SES pauses at 5 to 10 % of bounces, Google and Yahoo
// ask for fewer than 0.3 % of complaints. A share of few mails says nothing.
const LEAST_RECIPIENTS = 50;
const MOST_BOUNCED = 0.05;
const LEAST_COMPLAINTS = 3;
const MOST_COMPLAINED = 0.003;

/**
 * Why a shop must stop sending through our server, because its mail harms that of all others; null when it need not.
 * People are counted, not mails: one recipient who reports every mail they got stops nobody.
 */
export function judgeSending(figures: SendingFigures): PauseReason | null {
  const { recipients, bounced, complained } = figures;
  if (complained >= LEAST_COMPLAINTS && complained > recipients * MOST_COMPLAINED)
    return "complained";
  if (recipients >= LEAST_RECIPIENTS && bounced > recipients * MOST_BOUNCED) return "bounced";
  return null;
}

/** What merchant and agents are told while sending is paused. */
export function sayPause(reason: PauseReason): string {
  return reason === "bounced"
    ? "Doorbell’s mail server no longer sends for this shop: too many of its mails came back. Use a mail server of your own (Settings → E-mail), or ask us to look into it."
    : "Doorbell’s mail server no longer sends for this shop: too many people reported its mails as spam. Use a mail server of your own (Settings → E-mail), or ask us to look into it.";
}
