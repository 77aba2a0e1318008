/** The records that let us send for a shop's domain: what they must say, and what the ones that are there do say. */

export type RecordKind = "dkim" | "spf" | "dmarc";

/** "unreachable": the domain's name servers did not answer, which says nothing about the record. */
export type RecordState = "found" | "missing" | "different" | "unreachable";

export interface RecordCheck {
  kind: RecordKind;
  state: RecordState;
  /** What stands there, where it is not what we look for; at most 500 characters. */
  found: string | null;
  /** What to enter, where it depends on what stands there already; null: the usual. */
  advised: string | null;
}

/** A record as it is entered at a DNS provider. All are TXT. */
export interface DomainRecord {
  kind: RecordKind;
  /** Whole name: "doorbell-1a2b3c4d._domainkey.example.com" */
  host: string;
  value: string;
}

/** What a look-up of TXT records gives: null when it was not answered. */
export type TxtAnswer = readonly string[] | null;

interface DomainFacts {
  domain: string;
  organisation: string;
  selector: string;
  /** base64 of the SubjectPublicKeyInfo */
  publicKey: string;
  /** Name whose SPF record lists our machines. */
  spfInclude: string;
}

/** The three records in the order in which they matter. */
export function domainRecords(facts: DomainFacts): DomainRecord[] {
  const { domain, organisation, selector, publicKey, spfInclude } = facts;
  return [
    {
      kind: "dkim",
      host: `${selector}._domainkey.${domain}`,
      value: `v=DKIM1; k=rsa; p=${publicKey}`,
    },
    { kind: "spf", host: domain, value: `v=spf1 include:${spfInclude} ~all` },
    { kind: "dmarc", host: `_dmarc.${organisation}`, value: "v=DMARC1; p=none" },
  ];
}

const MAX_SHOWN = 500;
const MAX_TAGS = 30;

const shown = (record: string): string => record.slice(0, MAX_SHOWN);

/** The tags of a DKIM or DMARC record ("v=DKIM1; p=…"): names lower-cased, values without spaces (RFC 6376, 3.2). */
function readTags(record: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of record.split(";", MAX_TAGS)) {
    const at = part.indexOf("=");
    if (at < 0) continue;
    tags.set(part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).replace(/\s+/g, ""));
  }
  return tags;
}

function check(
  kind: RecordKind,
  state: RecordState,
  { found = null, advised = null }: Partial<Pick<RecordCheck, "found" | "advised">> = {},
): RecordCheck {
  return { kind, state, found: found && shown(found), advised: advised && shown(advised) };
}

/** Whether our key stands at its place. Only that, byte for byte, lets mail leave in the domain's name. */
export function judgeDkim(answer: TxtAnswer, publicKey: string): RecordCheck {
  if (!answer) return check("dkim", "unreachable");
  const [first] = answer;
  if (first === undefined) return check("dkim", "missing");
  // Two keys at one place: receivers may take either (RFC 6376, 3.6.2.2).
  const isOurs = answer.length === 1 && readTags(first).get("p") === publicKey;
  const isTesting = (readTags(first).get("t") ?? "").split(":").includes("y");
  return isOurs && !isTesting
    ? check("dkim", "found")
    : check("dkim", "different", { found: answer.join("\n") });
}

const isSpf = (record: string): boolean => /^v=spf1(?:\s|$)/i.test(record);

/** An SPF record with our machines added before what it says of all others. */
function withInclude(record: string, include: string): string {
  const terms = record.trim().split(/\s+/);
  const last = terms.findIndex((term) => /^(?:[-+~?]?all|redirect=.*)$/i.test(term));
  const at = last < 0 ? terms.length : last;
  return [...terms.slice(0, at), `include:${include}`, ...terms.slice(at)].join(" ");
}

/** Whether the domain's SPF record includes ours. There may be one only (RFC 7208, section 3.2). */
export function judgeSpf(answer: TxtAnswer, include: string): RecordCheck {
  if (!answer) return check("spf", "unreachable");
  const records = answer.filter(isSpf);
  const [record] = records;
  if (record === undefined) return check("spf", "missing");
  const wanted = `include:${include}`.toLowerCase();
  const hasOurs = record
    .toLowerCase()
    .split(/\s+/)
    .some((term) => term === wanted || term === `+${wanted}`);
  if (records.length === 1 && hasOurs) return check("spf", "found");
  const advised = records.length === 1 ? withInclude(record, include) : null;
  return check("spf", "different", { found: records.join("\n"), advised });
}

/** Whether domain or organisation has a DMARC policy; any will do, since our signature is the domain's own. */
export function judgeDmarc(answers: readonly TxtAnswer[]): RecordCheck {
  for (const answer of answers) {
    const record = answer?.find((text) => /^v\s*=\s*DMARC1\s*(?:;|$)/i.test(text));
    if (record === undefined) continue;
    const policy = readTags(record).get("p")?.toLowerCase() ?? "";
    return ["none", "quarantine", "reject"].includes(policy)
      ? check("dmarc", "found")
      : check("dmarc", "different", { found: record });
  }
  return check("dmarc", answers.includes(null) ? "unreachable" : "missing");
}
