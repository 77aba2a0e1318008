import {
  NOT_CHECKED,
  type InboundMessage,
  type SenderProof,
} from "~/conversations/inbound/inbound-message";
import { normaliseDomain } from "./align-domains";
import type { SenderVerdict } from "./sender-facts";

const normalise = (address: string): string => {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at).toLowerCase()}@${normaliseDomain(address.slice(at + 1))}`;
};

const BETWEEN_WORDS = /[\s<>()"',;:]/;

/** The name beside the address is an address itself, of somebody else. */
function namesAnother(name: string | null, address: string): boolean {
  const words = (name ?? "").slice(0, 500).split(BETWEEN_WORDS);
  const named = words.filter((word) => /.@./.test(word));
  return named.some((other) => normalise(other) !== normalise(address));
}

/**
 * What a verdict means for the sender that was read from the mail. It holds for the address in From alone: a proven
 * From does not prove whom Reply-To names, nor an address that another reader of the same header took for the author.
 */
export function applyVerdict(
  { sender, senderName }: Pick<InboundMessage, "sender" | "senderName">,
  verdict: SenderVerdict | null,
): SenderProof {
  if (!verdict) return NOT_CHECKED;
  const { address, ...proof } = verdict;
  if (proof.state !== "proven") return proof;
  if (!sender || address === null) return { state: "none", reason: "from-unclear" };
  const { domain } = proof;
  if (normalise(sender.value) !== normalise(address))
    return { state: "none", reason: "reply-to-differs", ...(domain ? { domain } : {}) };
  return namesAnother(senderName, sender.value) ? { state: "none", reason: "from-unclear" } : proof;
}
