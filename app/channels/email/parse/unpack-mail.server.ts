import { simpleParser, type ParsedMail } from "mailparser";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";

/**
 * Takes a raw mail apart. Throws when it has more parts or headers than we unpack, or when its structure defeats the
 * parser. How long that takes is bounded by the thread it runs in.
 */
export async function unpackMail(raw: Buffer): Promise<ParsedMail> {
  return simpleParser(raw, {
    keepCidLinks: true,
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    checksumAlgo: "sha256",
    maxHtmlLengthToParse: MAIL_LIMITS.htmlLength,
    maxHeadSize: MAIL_LIMITS.headerBytes,
    maxChildNodes: MAIL_LIMITS.parts,
  });
}
