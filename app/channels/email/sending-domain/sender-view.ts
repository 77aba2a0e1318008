import type { RecordKind, RecordState } from "./domain-records";

/** A record to enter at the DNS provider, and what stands there now. */
export interface RecordView {
  kind: RecordKind;
  host: string;
  value: string;
  /** null: not looked up yet */
  state: RecordState | null;
  found: string | null;
}

/**
 * How far the shop is with sending from its own address through our server:
 * "own-server": its own server sends, nothing is to be proven; "none": no address is set; "free-mail" and "no-domain":
 * it cannot be proven; "dns": the key is not in DNS yet; "address": it is, the mailbox is not shown yet;
 * "verified"; "lapsed": the key has gone from DNS.
 */
export type SenderState =
  "own-server" | "none" | "free-mail" | "no-domain" | "dns" | "address" | "verified" | "lapsed";

export interface SenderView {
  state: SenderState;
  /** The stored address, lower-cased; "" when none is set. */
  address: string;
  domain: string | null;
  records: RecordView[];
  /** ISO time of the last look into DNS. */
  checkedAt: string | null;
  /** Checks in a row that missed a key which had been there, and how many end the proof. */
  failedChecks: number;
  mostFailedChecks: number;
  /** A code was issued that can still be used. */
  isCodeSent: boolean;
  /** Why it could not be mailed (yet), in words. */
  codeProblem: string | null;
}
