import { z } from "zod";

/**
 * proven: the address is the sender's · failed: something speaks against it · none: nothing speaks for it ·
 * unknown: it could not be found out.
 */
export const PROOF_STATES = ["proven", "failed", "none", "unknown"] as const;

/** What proves a sender. */
export const PROOF_MEANS = [
  /** The domain's DMARC policy is met. */
  "dmarc",
  /** No DMARC policy, but signed by the address's own domain … */
  "dkim",
  /** … or sent by a server the domain names. */
  "spf",
  /** A forwarder we trust sealed what it had found (ARC). */
  "arc",
  /** A forwarder we trust says what it had found (Authentication-Results). */
  "forwarder",
  /** Shopify vouches for the customer who is signed in, and the address is theirs. */
  "signed-in",
  /** The channel itself knows who writes, as a chat knows its visitor. */
  "channel",
] as const;

/** Why a sender is not proven. Words are made of these when they are read (describe-sender-proof). */
export const PROOF_REASONS = [
  "dmarc-fail",
  "spf-fail",
  "signature-broken",
  "signature-partial",
  "not-aligned",
  "open-spf",
  "unsigned",
  "reply-to-differs",
  "from-unclear",
  "typed",
  "too-costly",
  "dns-failed",
  "not-checked",
] as const;

/**
 * Whether the address of a message's sender is known to be theirs, as it is stored with the message. Facts only:
 * `domain` is the one that vouches or was asked, `by` is set when proven, `reason` when not.
 */
export const senderProofSchema = z.object({
  state: z.enum(PROOF_STATES),
  by: z.enum(PROOF_MEANS).optional(),
  reason: z.enum(PROOF_REASONS).optional(),
  domain: z.string().max(300).optional(),
});

export type SenderProof = z.infer<typeof senderProofSchema>;
export type ProofReason = (typeof PROOF_REASONS)[number];

/** Of channels whose sender's address is a token or a number that they vouch for themselves. */
export const PROVEN_BY_CHANNEL: SenderProof = { state: "proven", by: "channel" };

/** Of an address that somebody typed into a form. */
export const TYPED: SenderProof = { state: "none", reason: "typed" };

/** Of mail whose sender nobody has looked into. */
export const NOT_CHECKED: SenderProof = { state: "unknown", reason: "not-checked" };

export const isProven = ({ state }: SenderProof): boolean => state === "proven";
