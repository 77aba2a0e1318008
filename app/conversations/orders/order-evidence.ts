import { z } from "zod";

/** Reasons for which an order can stand beside a conversation. */
export const EVIDENCE_KINDS = [
  "order-number",
  "similar-order-number",
  "confirmation-number",
  "tracking-number",
  "email",
  "claimed-email",
  "phone",
  "name",
  "customer",
  "signed-in-customer",
  "cart",
  "agent",
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * One reason. `detail` is what was seen, as the agent may read it: "#1042", "aino@example.com". `isContrary` marks
 * what speaks against the order: a number in the text whose order belongs to another address.
 */
const orderEvidenceSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  detail: z.string(),
  /** Where the text held it. */
  place: z.enum(["subject", "text", "quoted"]).optional(),
  isContrary: z.boolean().optional(),
  messageId: z.string().optional(),
});

export type OrderEvidence = z.infer<typeof orderEvidenceSchema>;

export const orderEvidenceListSchema = z.array(orderEvidenceSchema);

/** attached: sure. offered: doubtful, the agent decides. detached: an agent said no. */
export type OrderLinkState = "attached" | "offered" | "detached";

/** What the matcher concluded for one order. */
export interface OrderLinkDecision {
  orderId: string;
  state: Exclude<OrderLinkState, "detached">;
  /** 0..1 */
  confidence: number;
  evidence: OrderEvidence[];
}
