import { createHash, sign } from "node:crypto";
import { dkimSign, sealMessage } from "mailauth";
import { KIT_PRIVATE_KEY } from "./kit-key";

/** The address in a raw mail's From; "" when it has none. */
export function fromAddressOf(raw: string | Buffer): string {
  const head = Buffer.from(raw)
    .toString("latin1", 0, 16_384)
    .replace(/\r?\n[ \t]+/g, " ");
  const line = head.split(/\r?\n/).find((field) => /^from:/i.test(field)) ?? "";
  return /[^\s<>",;:()]+@[^\s<>",;:()]+(?=[>\s]*$)/.exec(line.slice(0, 500))?.[0] ?? "";
}

interface Signing {
  /** Whose signature it is; the domain of From unless given. */
  domain?: string;
  /** Sign only so many bytes of the body. */
  bodyLength?: number;
}

/** A raw mail with a DKIM signature on top, which the name server of the tests confirms for any domain. */
export async function signMail(raw: string | Buffer, signing: Signing = {}): Promise<Buffer> {
  const { domain = fromAddressOf(raw).split("@")[1] ?? "", bodyLength } = signing;
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(raw);
  const key = {
    signingDomain: domain,
    selector: "kit",
    privateKey: KIT_PRIVATE_KEY,
    algorithm: "ed25519-sha256",
    ...(bodyLength === undefined ? {} : { maxBodyLength: bodyLength }),
  };
  const { signatures, errors } = await dkimSign(bytes, { ...key, signatureData: [key] });
  const [error] = errors;
  if (error) throw error.err;
  return Buffer.concat([Buffer.from(signatures), bytes]);
}

/** The same with an ARC set of `domain`, which says in it what it had found: "dmarc=pass header.from=example.com". */
export async function sealMail(
  raw: string | Buffer,
  { domain, results }: { domain: string; results: string },
): Promise<Buffer> {
  const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(raw);
  const seal = await sealMessage(bytes, {
    signingDomain: domain,
    selector: "kit",
    privateKey: KIT_PRIVATE_KEY,
    algorithm: "ed25519-sha256",
    cv: "none",
    authResults: `mx.${domain}; ${results}`,
  });
  if (seal.length === 0) throw new Error("the mail could not be sealed");
  return Buffer.concat([seal, bytes]);
}

type Tags = readonly string[];

interface OddSet {
  /** Value of ARC-Authentication-Results. */
  results: string;
  /** The tags of the seal and of the signature over the message as they are to be written, without "b=". */
  write: (tags: Tags) => Tags;
}

const digest = (text: string): Buffer => createHash("sha256").update(text, "latin1").digest();

/** One line of a header in relaxed form (RFC 6376, section 3.4.2). */
const relax = (name: string, value: string): string =>
  `${name.toLowerCase()}:${value.replace(/[ \t\r\n]+/g, " ").trim()}`;

/**
 * A raw mail, in lines that end in CR LF, with the first ARC set on top: signed as it stands, with tags that no honest
 * program writes. `write` gets ["i=1", …, "s=kit", …] without "d=".
 */
export function sealOddly(raw: string, { results, write }: OddSet): Buffer {
  const end = raw.indexOf("\r\n\r\n");
  const from = raw.slice(0, end).match(/^From: (.*)$/m)?.[1] ?? "";
  const body = `${raw.slice(end + 4).trimEnd()}\r\n`;
  const signed = (name: string, tags: Tags, before: string) => {
    const value = `${write(tags).join("; ")}; b=`;
    const data = digest(`${before}${relax(name, value)}`);
    return value + sign(null, data, KIT_PRIVATE_KEY).toString("base64");
  };
  const common = ["i=1", "a=ed25519-sha256", "s=kit"];
  const bodyHash = digest(body).toString("base64");
  const signature = signed(
    "ARC-Message-Signature",
    [...common, "c=relaxed/simple", "h=from", `bh=${bodyHash}`],
    `${relax("From", from)}\r\n`,
  );
  const seal = signed(
    "ARC-Seal",
    [...common, "cv=none"],
    `${relax("ARC-Authentication-Results", results)}\r\n${relax("ARC-Message-Signature", signature)}\r\n`,
  );
  const set = [
    `ARC-Seal: ${seal}`,
    `ARC-Message-Signature: ${signature}`,
    `ARC-Authentication-Results: ${results}`,
  ];
  return Buffer.from(`${set.join("\r\n")}\r\n${raw.slice(0, end)}\r\n\r\n${body}`, "latin1");
}
