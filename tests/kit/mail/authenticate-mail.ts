import { authenticate } from "mailauth";
import type { NameServer } from "./start-name-server";

interface Verdict {
  /** Domains whose signature is right. */
  signedBy: string[];
  /** "pass": a signature or the return path stands for the domain of From. */
  dmarc: string;
}

/** What a receiver thinks of a mail, who asks `dns` and got it from a machine that nobody's SPF record names. */
export async function authenticateMail(
  { raw, from }: { raw: Buffer; from: string },
  dns: NameServer,
): Promise<Verdict> {
  const { dkim, dmarc } = await authenticate(raw, {
    ip: "192.0.2.1",
    helo: "mail.doorbell.test",
    mta: "mx.shopper.example",
    sender: from,
    resolver: (name: string, type: string) => {
      const records = type === "TXT" ? dns.txt.get(name.toLowerCase()) : undefined;
      if (records) return Promise.resolve(records.map((text) => [text]));
      return Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));
    },
  });
  const signedBy = dkim.results
    .filter(({ status }) => status.result === "pass")
    .map(({ signingDomain }) => String(signingDomain));
  return { signedBy, dmarc: dmarc ? dmarc.status.result : "none" };
}
