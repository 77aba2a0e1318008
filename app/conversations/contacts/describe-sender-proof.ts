import type { ProofReason, SenderProof } from "./sender-proof";

const REASONS: Record<ProofReason, (domain: string) => string> = {
  "dmarc-fail": (domain) =>
    `It fails the checks that ${domain} asks for, so somebody else may have sent it.`,
  "spf-fail": (domain) => `It came from a server that may not send for ${domain}.`,
  "signature-broken": (domain) =>
    `Its signature of ${domain} does not fit: it was changed on its way, or forged.`,
  "signature-partial": (domain) => `The signature of ${domain} covers only a part of it.`,
  "not-aligned": (domain) => `It was sent by another domain than ${domain}.`,
  "open-spf": (domain) => `Any server may send for ${domain}, so its mail proves nothing.`,
  unsigned: (domain) => `${domain} does not say which servers send its mail.`,
  "reply-to-differs": () => "Answers go to another address than the one it was sent from.",
  "from-unclear": () => "It is not clear which address it was sent from.",
  typed: () => "The address was typed into a form.",
  "too-costly": () => "It asks for more checks than any honest mail.",
  "dns-failed": (domain) => `The servers of ${domain} did not answer when we asked them.`,
  "not-checked": () => "The sender could not be checked in time.",
};

/** Why a sender is not proven, in a sentence; "" when it is. */
export function describeSenderProof({ state, reason, domain }: SenderProof): string {
  if (state === "proven") return "";
  return REASONS[reason ?? "not-checked"](domain ?? "the sender");
}
