import { areAligned, normaliseDomain } from "./align-domains";
import { valueOf, type HeaderField } from "./cut-headers";

/** The part of a header that the checks need, and nothing that a stranger could make them pay for. */
export interface SelectedFields {
  fields: HeaderField[];
  /** A signature is among them, so the body counts. */
  hasSignature: boolean;
  /** One of the domain's own covers a part of the body. */
  hasPartialSignature: boolean;
  hasOtherSignatures: boolean;
  /** How many of them are of ARC: all that the mail has, or none. */
  arcFields: number;
}

const MAX_SIGNATURES = 3;
/** With ARC all signatures are kept, since the sealer may have signed them. */
const MAX_SIGNATURES_WITH_ARC = 6;
const MAX_INSTANCE = 10;
const MAX_FIELD_LENGTH = 8_192;
const MAX_SIGNED_NAMES = 100;
const MAX_TAGS = 40;

export const ARC_NAMES: readonly string[] = [
  "arc-seal",
  "arc-message-signature",
  "arc-authentication-results",
];
const TAG_NAME = /^[ \t]*([a-z][a-z0-9_]{0,30})[ \t]*=/;

const isShort = ({ line }: HeaderField): boolean => line.length <= MAX_FIELD_LENGTH;

/**
 * Tags of a signature ("v=1; d=example.com; …"), white space taken out of the values. Null for a list that readers may
 * take differently: with a name twice, or in capitals, or without a value (RFC 6376, section 3.2), or with more than 40.
 */
function readTags(field: HeaderField): ReadonlyMap<string, string> | null {
  if (!isShort(field)) return null;
  const parts = valueOf(field).split(";", MAX_TAGS + 2);
  if (parts.at(-1)?.trim() === "") parts.pop();
  const tags = new Map<string, string>();
  for (const part of parts) {
    const name = TAG_NAME.exec(part)?.[1];
    if (name === undefined || tags.has(name)) return null;
    tags.set(name, part.slice(part.indexOf("=") + 1).replace(/\s/g, ""));
  }
  return tags.size > MAX_TAGS ? null : tags;
}

const signedNames = (tags: ReadonlyMap<string, string>): string[] =>
  (tags.get("h") ?? "").toLowerCase().split(":").filter(Boolean);

// With "l=" a signature leaves the end of the body open, where anybody can have written anything. SHA-1 can be forged.
const isWholeSignature = (tags: ReadonlyMap<string, string>): boolean =>
  !tags.has("l") &&
  !/sha1$/i.test(tags.get("a") ?? "") &&
  signedNames(tags).length <= MAX_SIGNED_NAMES;

interface Chain {
  fields: HeaderField[];
  /** Names of the fields that its signatures are over. */
  signed: string[];
}

/**
 * The ARC fields of a mail that one of `sealers` may have sealed; null for any other, and for long and odd ones. Whether
 * they are a chain, and whose, only its verification tells.
 */
function selectChain(fields: readonly HeaderField[], sealers: readonly string[]): Chain | null {
  const arc = fields.filter(({ name }) => ARC_NAMES.includes(name));
  if (arc.length > ARC_NAMES.length * MAX_INSTANCE || !arc.every(isShort)) return null;
  const signed: string[] = [];
  let isTrusted = false;
  for (const field of arc) {
    if (field.name === "arc-authentication-results") continue;
    const tags = readTags(field);
    if (!tags || signedNames(tags).length > MAX_SIGNED_NAMES) return null;
    signed.push(...signedNames(tags));
    isTrusted ||=
      field.name === "arc-seal" && sealers.includes(normaliseDomain(tags.get("d") ?? ""));
  }
  return isTrusted ? { fields: arc, signed } : null;
}

/**
 * Picks from a header what proves anything about mail from `fromDomain`: From, the first signatures of that domain's
 * organisation, the ARC fields when a trusted sealer is named in them (then with all signatures, up to six), and the
 * fields these have signed. Of a flood of signatures the tags are read, and nothing is verified. This reading decides
 * what is worth verifying, and nothing else.
 */
export function selectFields(
  fields: readonly HeaderField[],
  fromDomain: string,
  sealers: readonly string[],
): SelectedFields {
  const all = fields.filter(({ name }) => name === "dkim-signature");
  const aligned = all
    .flatMap((field) => {
      const tags = readTags(field);
      return tags ? [{ field, tags }] : [];
    })
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
    arcFields: chain?.fields.length ?? 0,
  };
}
