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
