import type { SenderProof } from "~/conversations/inbound/inbound-message";
import type { AuthenticationResults } from "./authentication-results";

/** What the door knows of how a mail came; null: it does not know (a forwarder posted the mail). */
export interface MailEnvelope {
  /** IP address of the server that connected. */
  clientAddress: string | null;
  helo: string | null;
  /** Address of MAIL FROM; "" for bounces. */
  mailFrom: string | null;
}

export type DmarcResult = "pass" | "fail" | "none" | "temperror" | "impossible";

/** A DKIM signature over the whole body that was checked. */
interface CheckedSignature {
  /** Whoever signed: not always the address's own organisation. */
  domain: string;
  isPass: boolean;
  /** The DMARC policy of From's domain, if there is one, lets it count. */
  isAligned: boolean;
}

/** What was found out about a mail's sender, before anything is concluded. Domains are normalised. */
export interface SenderFacts {
  /** The one address in From; null when there is none, or several, or it cannot be read. */
  from: { address: string; domain: string } | null;
  dmarc: DmarcResult;
  signatures: CheckedSignature[];
  /** One of its own leaves the end of the body open. */
  hasPartialSignature: boolean;
  /** There are signatures of others. */
  hasOtherSignatures: boolean;
  /** Null when the server that sent it is not known. */
  spf: {
    result: string;
    domain: string;
    /** The DMARC policy of From's domain, if there is one, lets it count. */
    isAligned: boolean;
    /** It lets everybody send. Told only where it passes for the organisation of From. */
    isOpen: boolean;
  } | null;
  /** What the last sealer found, if it is trusted and every seal and the last signature over the message hold. */
  arc: { sealer: string; results: AuthenticationResults } | null;
  /** What a trusted forwarder found. */
  forwarder: AuthenticationResults | null;
  /** failed: an answer did not come · overdrawn: the mail wanted more look-ups than we make. */
  dns: "complete" | "failed" | "overdrawn";
}

/** What is stored with a delivery: the proof, and for which address it holds. */
export interface SenderVerdict extends SenderProof {
  /** Address in From as the checks read it; whoever reads another one from the mail has no proof. */
  address: string | null;
}
