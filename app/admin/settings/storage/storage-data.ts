/** What a shop stores, as the page shows it. */
export interface StorageData {
  usage: { kind: "messages" | "files" | "originals"; items: number; bytes: number }[];
  /** ISO 8601; null: not measured yet. */
  measuredAt: string | null;
  /** Null: as long as the conversation. */
  originalDays: number | null;
  /** Since midnight UTC. */
  intake: { mails: number; bytes: number; refused: number; maxMails: number; maxBytes: number };
}
