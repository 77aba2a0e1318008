/** What a shopper is told about people before writing to them. */
export interface AvailabilityView {
  isOpen: boolean;
  /** "Sara and Ben reply in about 8 minutes" · "Back Monday at 9:00; we answer by e-mail" */
  text: string;
  /** Expected time until the first answer, rounded as `text` says it; null while closed. */
  replyMinutes: number | null;
  /** ISO time of the next opening; null while open, and when none is in sight. */
  opensAt: string | null;
  /** First names; empty when the shop does not show them. */
  agentNames: string[];
}
