import { sealMail, sealOddly, signMail } from "tests/kit/mail/sign-mail";

/** A mail in somebody's name that they did not send. */
export interface ForgedMail {
  kind: string;
  /** MAIL FROM of whoever sends it. */
  mailFrom: string;
  raw: Buffer;
  /** The door it comes by; both unless given. */
  door?: "smtp" | "https";
}

interface Forgery {
  /** Whose name is taken: an address of a domain that the tests' name server guards by DMARC. */
  victim: string;
  /** Name of the victim, as it stands on their orders. */
  name: string;
  /** Lines of the text. */
  text: string;
}

const ATTACKER = "mallory@evil.org";

interface Header {
  from: string;
  extra?: string[];
}

function compose({ from, extra = [] }: Header, text: string): string {
  return [
    `From: ${from}`,
    "To: desk@shop.example",
    "Subject: About my order",
    `Message-ID: <${Math.random().toString(36).slice(2)}@evil.org>`,
    ...extra,
    "",
    text,
    "",
  ].join("\r\n");
}

type Maker = (forgery: Forgery) => Promise<Omit<ForgedMail, "kind">> | Omit<ForgedMail, "kind">;

const plain = (raw: string | Buffer, more: Partial<ForgedMail> = {}): Omit<ForgedMail, "kind"> => ({
  mailFrom: ATTACKER,
  raw: Buffer.from(raw),
  ...more,
});

const passOf = (address: string): string =>
  `mx.google.com; dmarc=pass header.from=${address.split("@")[1] ?? ""}`;

/** A mail with the attacker's own ARC set, whose tags are to be taken for a trusted sealer's. */
const sealedOddly =
  (write: (tags: readonly string[]) => readonly string[], decoys: readonly string[] = []): Maker =>
  ({ victim, name, text }) => {
    const mail = Buffer.from(compose({ from: `${name} <${victim}>` }, text)).toString("latin1");
    const sealed = sealOddly(mail, { results: `i=1; ${passOf(victim)}`, write });
    return plain(Buffer.concat([...decoys.map((line) => Buffer.from(`${line}\r\n`)), sealed]));
  };

const isAttackers = (tags: readonly string[]) => [...tags, "d=evil.org"];
const MANY_TAGS = Array.from({ length: 40 }, (_, index) => `x${index}=`);

/** A mail that a trusted sealer found to be forged, with more ARC fields above its chain. */
const sealedAndDecked =
  (write: (results: string) => readonly string[]): Maker =>
  async ({ victim, name, text }) => {
    const sealed = await sealMail(compose({ from: `${name} <${victim}>` }, text), {
      domain: "google.com",
      results: `dmarc=fail header.from=${victim.split("@")[1] ?? ""}`,
    });
    const decoys = write(passOf(victim)).map((line) => Buffer.from(`${line}\r\n`));
    return plain(Buffer.concat([...decoys, sealed]));
  };

// One for each way to dress a forged mail. None of them may ever be taken for the victim's.
const MAKERS: Record<string, Maker> = {
  "plain forged From": ({ victim, name, text }) =>
    plain(compose({ from: `${name} <${victim}>` }, text)),
  "forged From without a return path": ({ victim, name, text }) =>
    plain(compose({ from: `${name} <${victim}>` }, text), { mailFrom: "" }),
  "signed by the attacker's own domain": async ({ victim, name, text }) =>
    plain(await signMail(compose({ from: `${name} <${victim}>` }, text), { domain: "evil.org" })),
  "attacker's From, victim in Reply-To": async ({ victim, name, text }) =>
    plain(
      await signMail(
        compose({ from: `${name} <${ATTACKER}>`, extra: [`Reply-To: ${name} <${victim}>`] }, text),
      ),
    ),
  "attacker's From, victim in the display name": async ({ victim, text }) =>
    plain(await signMail(compose({ from: `"${victim}" <${ATTACKER}>` }, text))),
  "two From fields, the attacker's first": async ({ victim, name, text }) =>
    plain(
      await signMail(
        compose({ from: `Mallory <${ATTACKER}>`, extra: [`From: ${name} <${victim}>`] }, text),
        { domain: "evil.org" },
      ),
    ),
  "two From fields, the victim's first": async ({ victim, name, text }) =>
    plain(
      await signMail(
        compose({ from: `${name} <${victim}>`, extra: [`From: Mallory <${ATTACKER}>`] }, text),
        { domain: "evil.org" },
      ),
    ),
  "two addresses in From": async ({ victim, text }) =>
    plain(
      await signMail(compose({ from: `${victim}, ${ATTACKER}` }, text), { domain: "evil.org" }),
    ),
  "From is a group": async ({ victim, text }) =>
    plain(await signMail(compose({ from: `Us: ${victim};` }, text), { domain: "evil.org" })),
  "two angle brackets in From": async ({ victim, text }) =>
    plain(
      await signMail(compose({ from: `<${ATTACKER}><${victim}>` }, text), { domain: "evil.org" }),
    ),
  "address in a comment of From": async ({ victim, text }) =>
    plain(
      await signMail(compose({ from: `${ATTACKER} (${victim})` }, text), { domain: "evil.org" }),
    ),
  "victim's address quoted as a local part": async ({ victim, text }) =>
    plain(await signMail(compose({ from: `"${victim}"@evil.org` }, text), { domain: "evil.org" })),
  "no From, victim in Sender and Return-Path": ({ victim, text }) =>
    plain(
      compose({ from: "", extra: [`Sender: ${victim}`, `Return-Path: <${victim}>`] }, text).replace(
        /^From: \r\n/,
        "",
      ),
    ),
  "Authentication-Results written by the attacker": ({ victim, name, text }) => {
    const domain = victim.split("@")[1] ?? "";
    const results = `Authentication-Results: mx.forwarder.test; dmarc=pass header.from=${domain}; spf=pass smtp.mailfrom=${victim}`;
    return plain(`${results}\r\n${compose({ from: `${name} <${victim}>` }, text)}`, {
      door: "smtp",
    });
  },
  "Authentication-Results below the forwarder's own": ({ victim, name, text }) => {
    const domain = victim.split("@")[1] ?? "";
    const lines = [
      "Received: from evil.org by mx.forwarder.test",
      "Authentication-Results: mx.forwarder.test; dmarc=fail header.from=" + domain,
      `Authentication-Results: mx.forwarder.test; dmarc=pass header.from=${domain}`,
    ];
    return plain(`${lines.join("\r\n")}\r\n${compose({ from: `${name} <${victim}>` }, text)}`, {
      door: "https",
    });
  },
  "verdict hidden in a comment of Authentication-Results": ({ victim, name, text }) => {
    const domain = victim.split("@")[1] ?? "";
    const line = `Authentication-Results: mx.forwarder.test; spf=none (dmarc=pass header.from=${domain};) smtp.mailfrom="x; dmarc=pass header.from=${domain}"`;
    return plain(`${line}\r\n${compose({ from: `${name} <${victim}>` }, text)}`, { door: "https" });
  },
  "ARC seal of the attacker": async ({ victim, name, text }) =>
    plain(
      await sealMail(compose({ from: `${name} <${victim}>` }, text), {
        domain: "evil.org",
        results: `dmarc=pass header.from=${victim.split("@")[1] ?? ""}`,
      }),
    ),
  "ARC seal of a trusted sealer that found a failure": async ({ victim, name, text }) =>
    plain(
      await sealMail(compose({ from: `${name} <${victim}>` }, text), {
        domain: "google.com",
        results: `dmarc=fail header.from=${victim.split("@")[1] ?? ""}`,
      }),
    ),
  "ARC seal of a trusted sealer, changed afterwards": async ({ victim, name, text }) => {
    const sealed = await sealMail(compose({ from: `Mallory <mallory@gmail.com>` }, text), {
      domain: "google.com",
      results: `dmarc=pass header.from=${victim.split("@")[1] ?? ""}`,
    });
    return plain(sealed.toString("latin1").replace(/From: [^\r]+/, `From: ${name} <${victim}>`));
  },
  "ARC set whose domain stands twice": sealedOddly((tags) => [
    ...tags,
    "d=google.com",
    "d=evil.org",
  ]),
  "ARC set whose domain stands behind many tags": sealedOddly((tags) => [
    ...tags,
    "d=google.com",
    ...MANY_TAGS,
    "d=evil.org",
  ]),
  "ARC set whose domain stands in capitals, too": sealedOddly((tags) => [
    ...tags,
    "d=evil.org",
    "D=google.com",
  ]),
  "ARC set whose domain stands in capitals first": sealedOddly((tags) => [
    ...tags,
    "D=google.com",
    "d=evil.org",
  ]),
  // Its records would stand under a name that only some readers take for the sealer's.
  "ARC set of a domain in wide letters": sealedOddly((tags) => [
    ...tags,
    `d=${Buffer.from("ｇoogle.com").toString("latin1")}`,
  ]),
  "ARC set below decoys that some readers count": sealedOddly(isAttackers, [
    "ARC-Seal: i=0 1; a=ed25519-sha256; cv=none; d=google.com; s=kit; b=AAAA",
    "ARC-Message-Signature: i=0 1; a=ed25519-sha256; d=google.com; s=kit; h=from; bh=AAAA; b=AAAA",
  ]),
  "ARC set below decoys of no instance": sealedOddly(isAttackers, [
    "ARC-Seal: i=1; i=x; a=ed25519-sha256; cv=none; d=google.com; s=kit; b=AAAA",
    "ARC-Message-Signature: i=1; i=x; a=ed25519-sha256; d=google.com; s=kit; h=from; bh=AAAA; b=AAAA",
  ]),
  "ARC seal of a trusted sealer below results that some readers skip": sealedAndDecked(
    (results) => [`ARC-Authentication-Results: i=1; ${results}; i=x`],
  ),
  "ARC seal of a trusted sealer below results of instance zero": sealedAndDecked((results) => [
    `ARC-Authentication-Results: i=0; ${results}`,
  ]),
  "ARC seal of a trusted sealer below a set that does not count": sealedAndDecked((results) => [
    "ARC-Seal: i=x; a=ed25519-sha256; cv=pass; d=google.com; s=kit; b=AAAA",
    "ARC-Message-Signature: i=x; a=ed25519-sha256; d=google.com; s=kit; h=from; bh=AAAA; b=AAAA",
    `ARC-Authentication-Results: i=1; ${results}; i=x`,
  ]),
  "signature of two domains": async ({ victim, name, text }) => {
    const mail = compose({ from: `${name} <${victim}>` }, text);
    const signed = (await signMail(mail, { domain: "evil.org" })).toString("latin1");
    return plain(signed.replace("d=evil.org", `d=${victim.split("@")[1] ?? ""}; d=evil.org`));
  },
  "signature of the victim's domain, text changed afterwards": async ({ victim, name, text }) => {
    const signed = await signMail(compose({ from: `${name} <${victim}>` }, "Thank you!"));
    return plain(signed.toString("latin1").replace("Thank you!", text));
  },
  "signature of the victim's domain over the first bytes only": async ({ victim, name, text }) => {
    const mail = compose({ from: `${name} <${victim}>` }, "Hi");
    const signed = await signMail(mail, { bodyLength: 2 });
    return plain(`${signed.toString("latin1").trimEnd()}\r\n${text}\r\n`);
  },
  "flood of signatures before a broken one": ({ victim, name, text }) => {
    const domain = victim.split("@")[1] ?? "";
    const one = (index: number) =>
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=${index % 2 ? domain : "evil.org"}; s=s${index}; h=from; l=${index}; bh=AAAA; b=AAAA`;
    const flood = Array.from({ length: 300 }, (_, index) => one(index)).join("\r\n");
    return plain(`${flood}\r\n${compose({ from: `${name} <${victim}>` }, text)}`);
  },
  "header that never ends": ({ victim, name, text }) => {
    const filler = Array.from(
      { length: 3_000 },
      (_, index) => `X-Fill-${index}: ${"x".repeat(100)}`,
    );
    return plain(compose({ from: `${name} <${victim}>`, extra: filler }, text));
  },
};

/** One forged mail of each kind in the name of `victim`, whose domain must be guarded by DMARC. */
export async function makeForgedMails(forgery: Forgery): Promise<ForgedMail[]> {
  const made = Object.entries(MAKERS).map(async ([kind, make]) => ({
    kind,
    ...(await make(forgery)),
  }));
  return Promise.all(made);
}
