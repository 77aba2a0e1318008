import type { ARCResult } from "mailauth";
import { parseAuthenticationResults } from "./authentication-results";
import { valueOf } from "./cut-headers";
import { ARC_NAMES } from "./select-fields";
import type { SenderFacts } from "./sender-facts";

/** What the verifier lets pass although other readers take it differently. */
const AMBIGUOUS = new Set(["arc-instance-syntax", "arc-tag-syntax"]);
const INSTANCE = /^[ \t]{0,10}i[ \t]{0,10}=[ \t]{0,10}(\d{1,2})[ \t]{0,10};/;

/**
 * What the last sealer of a verified chain found, when it is one of `sealers` (domains, lower-cased); else null. Told by
 * the fields that were verified alone: `arcFields` is how many the mail has, and one beside the chain, which the verifier
 * passed over, could be read by others as part of it.
 */
export function readSeal(
  arc: ARCResult,
  arcFields: number,
  sealers: readonly string[],
): SenderFacts["arc"] {
  if (arc.status.result !== "pass") return null;
  const last = arc.chain?.at(-1);
  const { signature, warnings = [] } = arc;
  if (!last || !signature || signature.canonBodyLengthLimited) return null;
  if (arcFields !== ARC_NAMES.length * last.i) return null;
  if (warnings.some((warning) => AMBIGUOUS.has(warning))) return null;
  // The signature over the message and the seal over the chain must be the same trusted party's. Compared as they were
  // looked up in DNS: another form of the name may be another's.
  const sealer = String(last["arc-seal"]?.parsed?.d?.value ?? "").toLowerCase();
  if (sealer !== signature.signingDomain?.toLowerCase() || !sealers.includes(sealer)) return null;
  const line = Buffer.from(last["arc-authentication-results"]?.original ?? "").toString("latin1");
  const value = valueOf({ name: "arc-authentication-results", line });
  const instance = INSTANCE.exec(value);
  if (Number(instance?.[1]) !== last.i) return null;
  const results = parseAuthenticationResults(value.slice(instance?.[0].length));
  return results && { sealer, results };
}
