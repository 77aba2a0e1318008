import type { SenderProof } from "~/conversations/inbound/inbound-message";
import { areAligned } from "./align-domains";
import type { SenderFacts, SenderVerdict } from "./sender-facts";
import { judgeResults } from "./trusted-results";

/** What the mail itself proves, by the domain of its From. */
function findOwnProof(facts: SenderFacts, fromDomain: string): SenderProof | null {
  const signature = facts.signatures.find(
    ({ isPass, isAligned, domain }) => isPass && isAligned && areAligned(domain, fromDomain),
  );
  const { spf } = facts;
  const isSentByOwn =
    spf?.result === "pass" && spf.isAligned && !spf.isOpen && areAligned(spf.domain, fromDomain);
  // A signature proves more than a server that many share, so it is named first.
  const domain = signature?.domain ?? (isSentByOwn ? spf.domain : undefined);
  if (domain === undefined) return null;
  if (facts.dmarc === "pass") return { state: "proven", by: "dmarc", domain };
  if (facts.dmarc === "none") return { state: "proven", by: signature ? "dkim" : "spf", domain };
  return null;
}

/** What others, whom we trust, found before the mail was changed on its way. */
function findReportedProof(
  { arc, forwarder }: SenderFacts,
  fromDomain: string,
): SenderProof | null {
  if (arc && judgeResults(arc.results, fromDomain) === "proven")
    return { state: "proven", by: "arc", domain: arc.sealer };
  const said = forwarder && judgeResults(forwarder, fromDomain);
  if (said === "proven") return { state: "proven", by: "forwarder", domain: forwarder?.authservId };
  return said === "failed" ? { state: "failed", reason: "dmarc-fail", domain: fromDomain } : null;
}

function explainDoubt(facts: SenderFacts, domain: string): SenderProof {
  const { spf, signatures } = facts;
  // Where the sending server is not known, half of what the policy asks for cannot be looked at.
  if (facts.dmarc === "fail" && spf) return { state: "failed", reason: "dmarc-fail", domain };
  if (spf?.result === "fail" && areAligned(spf.domain, domain))
    return { state: "failed", reason: "spf-fail", domain };
  if (signatures.some((one) => !one.isPass && areAligned(one.domain, domain)))
    return { state: "none", reason: "signature-broken", domain };
  if (facts.hasPartialSignature) return { state: "none", reason: "signature-partial", domain };
  if (spf?.result === "pass" && spf.isOpen) return { state: "none", reason: "open-spf", domain };
  if (spf?.result === "pass" || facts.hasOtherSignatures)
    return { state: "none", reason: "not-aligned", domain };
  return { state: "none", reason: "unsigned", domain };
}

/**
 * Whether the address in From is the sender's. Pure. It is proven when the domain's DMARC policy is met or, without a
 * policy, by a signature or a server of the same organisation; else by the word of a sealer or forwarder we trust.
 * Stricter than DMARC: a signature must cover the whole body, a record that lets everybody send counts for nothing
 * (as far as it is found out: see letsEverybodySend), and customers of a company that hands out names below its own do not vouch for one another.
 */
export function judgeSenderProof(facts: SenderFacts): SenderVerdict {
  const { from } = facts;
  if (!from) return { state: "none", reason: "from-unclear", address: null };
  const { address, domain } = from;
  const proof = findOwnProof(facts, domain) ?? findReportedProof(facts, domain);
  if (proof) return { ...proof, address };
  if (facts.dns === "overdrawn") return { state: "none", reason: "too-costly", domain, address };
  const isUnanswered = facts.dns === "failed" || facts.dmarc === "temperror";
  if (isUnanswered) return { state: "unknown", reason: "dns-failed", domain, address };
  return { ...explainDoubt(facts, domain), address };
}
