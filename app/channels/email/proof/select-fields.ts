import { areAligned, normaliseDomain } from "./align-domains";
import { type HeaderField, valueOf } from "./cut-headers";

/** The part of a header that the checks need, and nothing that a stranger could make them pay for. */
export interface SelectedFields {
  fields: HeaderField[];
  /** A signature is among them, so the body counts. */
  hasSignature: boolean;
  /** One of the domain's own covers a part of the body; it is not among them. */
  hasPartialSignature: boolean;
  hasOtherSignatures: boolean;
  /** Domain of the last ARC-Seal, when its chain is kept because the sealer is trusted. */
  sealer: string | null;
  /** Value of the last ARC-Authentication-Results, behind its instance. */
  sealedResults: string | null;
}

const MAX_SIGNATURES = 3;
/** With ARC all signatures are kept, since the sealer may have signed them. */
const MAX_SIGNATURES_WITH_ARC = 6;
const MAX_INSTANCE = 10;
const MAX_FIELD_LENGTH = 8_192;
const MAX_SIGNED_NAMES = 100;

const ARC_NAMES = ["arc-seal", "arc-message-signature", "arc-authentication-results"];

/** Tags of a signature ("v=1; d=example.com; …"), names lower-cased, white space taken out of the values. */
function readTags(value: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of value.slice(0, MAX_FIELD_LENGTH).split(";", 40)) {
    const equals = part.indexOf("=");
    if (equals < 0) continue;
    tags.set(part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).replace(/\s/g, ""));
  }
  return tags;
}

const isShort = ({ line }: HeaderField): boolean => line.length <= MAX_FIELD_LENGTH;

const signedNames = (tags: Map<string, string>): string[] =>
  (tags.get("h") ?? "").toLowerCase().split(":").filter(Boolean);

// With "l=" a signature leaves the end of the body open, where anybody can have written anything. SHA-1 can be forged.
const isWholeSignature = (tags: Map<string, string>): boolean =>
  !tags.has("l") &&
  !/sha1$/i.test(tags.get("a") ?? "") &&
  signedNames(tags).length <= MAX_SIGNED_NAMES;

interface Chain {
  fields: HeaderField[];
  signed: string[];
  sealer: string;
  sealedResults: string;
}

const INSTANCE = /^\s*i\s{0,10}=\s{0,10}(\d{1,2})\s{0,10};/i;

/** The ARC fields of a mail whose last sealer is one of `sealers`; null for any other, for long and for odd chains. */
function selectChain(fields: readonly HeaderField[], sealers: readonly string[]): Chain | null {
  const arc = fields.filter(({ name }) => ARC_NAMES.includes(name));
  if (arc.length === 0 || arc.length > ARC_NAMES.length * MAX_INSTANCE || !arc.every(isShort))
    return null;
  const instanceOf = (field: HeaderField) =>
    field.name === "arc-authentication-results"
      ? Number(INSTANCE.exec(valueOf(field))?.[1])
      : Number(readTags(valueOf(field)).get("i"));
  const last = Math.max(...arc.map(instanceOf));
  const find = (name: string) =>
    arc.find((field) => field.name === name && instanceOf(field) === last);
  const [seal, signature, results] = ARC_NAMES.map(find);
  if (!seal || !signature || !results) return null;
  const sealer = normaliseDomain(readTags(valueOf(seal)).get("d") ?? "");
  // The signature over the message and the seal over the chain must be the same trusted party's.
  const isSame = normaliseDomain(readTags(valueOf(signature)).get("d") ?? "") === sealer;
  if (!isSame || !sealers.includes(sealer)) return null;
  const signed = signedNames(readTags(valueOf(signature)));
  if (signed.length > MAX_SIGNED_NAMES) return null;
  return { fields: arc, signed, sealer, sealedResults: valueOf(results).replace(INSTANCE, "") };
}

/**
 * Picks from a header what proves anything about mail from `fromDomain`: From, the first signatures of that domain's
 * organisation, an ARC chain whose last sealer is trusted, and the fields these have signed. Floods of other signatures
 * cost nothing, since they are not looked at.
 */
export function selectFields(
  fields: readonly HeaderField[],
  fromDomain: string,
  sealers: readonly string[],
): SelectedFields {
  const all = fields.filter(({ name }) => name === "dkim-signature");
  const aligned = all
    .filter(isShort)
    .map((field) => ({ field, tags: readTags(valueOf(field)) }))
    .filter(({ tags }) => areAligned(normaliseDomain(tags.get("d") ?? ""), fromDomain));
  const own = aligned.filter(({ tags }) => isWholeSignature(tags)).slice(0, MAX_SIGNATURES);
  const isFlood = all.length > MAX_SIGNATURES_WITH_ARC || !all.every(isShort);
  const chain = isFlood ? null : selectChain(fields, sealers);
  const signed = new Set([
    "from",
    ...own.flatMap(({ tags }) => signedNames(tags)),
    ...(chain?.signed ?? []),
  ]);
  const kept = new Set<HeaderField>([
    ...own.map(({ field }) => field),
    ...(chain ? [...chain.fields, ...all] : []),
  ]);
  const isKept = (field: HeaderField) =>
    kept.has(field) ||
    (signed.has(field.name) && field.name !== "dkim-signature" && !ARC_NAMES.includes(field.name));
  return {
    fields: fields.filter(isKept),
    hasSignature: own.length > 0 || chain !== null,
    hasPartialSignature: aligned.some(({ tags }) => tags.has("l")),
    hasOtherSignatures: all.length > own.length,
    sealer: chain?.sealer ?? null,
    sealedResults: chain?.sealedResults ?? null,
  };
}
