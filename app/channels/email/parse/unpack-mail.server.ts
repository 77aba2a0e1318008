import { decodeWords } from "./bytes/decode-words";
import { cleanLine } from "./clean-text";
import { findBodyParts, type BodySection } from "./mime/body-parts";
import { toMailFile, type MailFile } from "./mime/mail-file";
import { readMime, type MimePart } from "./mime/read-mime";
import { readAddresses, type MailAddress } from "./read-addresses";
import { headerValue, type MailHeaders } from "./read-header";

/** A mail taken apart: nothing of it is judged yet. */
export interface UnpackedMail {
  headers: MailHeaders;
  /** Decoded, one line. */
  subject: string;
  from: MailAddress[];
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  /** Media type of the whole: "multipart/report". */
  type: string;
  /** The report-type parameter, lower-cased. */
  reportType: string | null;
  sections: BodySection[];
  files: MailFile[];
}

export const EMPTY_MAIL: UnpackedMail = {
  headers: new Map(),
  subject: "",
  from: [],
  replyTo: [],
  to: [],
  cc: [],
  type: "",
  reportType: null,
  sections: [],
  files: [],
};

const MAX_SUBJECT = 1_000;

const allAddresses = (headers: MailHeaders, name: string): MailAddress[] =>
  (headers.get(name) ?? []).slice(0, 5).flatMap((value) => readAddresses(value));

function charsetsIn({ params, parts, headers }: MimePart): string[] {
  const words = [...(headers.values() ?? [])].flat().join(" ").slice(0, 20_000);
  const inHeader = [...words.matchAll(/=\?([\w.:-]{2,40})\?[bq]\?/gi)].map(([, name = ""]) => name);
  const own = [params["charset"] ?? "", ...inHeader];
  return [...own, ...parts.slice(0, 20).flatMap(charsetsIn)];
}

/** Charsets that the mail names anywhere but those that say nothing. */
function findHints(root: MimePart): string[] {
  const named = charsetsIn(root).filter(
    (name) => name !== "" && !/^(?:utf-?8|(?:us-)?ascii)$/i.test(name),
  );
  return [...new Set(named)].slice(0, 5);
}

/**
 * Takes a raw mail apart. Throws when it has more parts or headers than we unpack. How long that takes is bounded by the thread it
 * runs in.
 */
export async function unpackMail(raw: Buffer): Promise<UnpackedMail> {
  const root = await readMime(raw);
  const { headers, type, params } = root;
  const { sections, files } = await findBodyParts(root, findHints(root));
  return {
    headers,
    subject: cleanLine(decodeWords(headerValue(headers, "subject")), MAX_SUBJECT),
    from: allAddresses(headers, "from"),
    replyTo: allAddresses(headers, "reply-to"),
    to: allAddresses(headers, "to"),
    cc: allAddresses(headers, "cc"),
    type,
    reportType: params["report-type"]?.toLowerCase() ?? null,
    sections,
    files: files.map(toMailFile),
  };
}
