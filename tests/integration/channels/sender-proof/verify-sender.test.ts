import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areAligned, normaliseProvenDomain } from "~/channels/email/proof/align-domains";
import { createMailResolver } from "~/channels/email/proof/mail-resolver.server";
import type { MailEnvelope } from "~/channels/email/proof/sender-facts";
import { verifySender, type TrustedParties } from "~/channels/email/proof/verify-sender.server";
import { sealMail, sealOddly, signMail } from "tests/kit/mail/sign-mail";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";
import { makeForgedMails } from "tests/tools/attack/forged-mails";

let names: NameServer;

beforeAll(async () => {
  names = await startNameServer();
});
afterAll(() => names.stop());

const TRUSTED: TrustedParties = {
  sealers: ["google.com"],
  authservIds: ["mx.forwarder.test"],
  forwarderNetworks: ["203.0.113.0/24"],
};
const POSTED: MailEnvelope = { clientAddress: null, helo: null, mailFrom: null };
const sentBy = (mailFrom: string, clientAddress = "127.0.0.1"): MailEnvelope => ({
  clientAddress,
  helo: "mail.example",
  mailFrom,
});

const mailFrom = (from: string, text = "Hei!") =>
  `From: Aino <${from}>\r\nTo: desk@shop.example\r\nSubject: Hello\r\n\r\n${text}\r\n`;

async function verify(raw: string | Buffer, envelope: MailEnvelope, trusted = TRUSTED) {
  const resolver = createMailResolver([names.address]);
  try {
    return await verifySender(Buffer.from(raw), envelope, {
      resolver,
      trusted,
      domain: "in.doorbell.test",
    });
  } finally {
    resolver.close();
  }
}

describe("a sender is proven", () => {
  it("by a signature or a server of their own domain, and by its policy", async () => {
    const plain = mailFrom("aino@wool.example");
    expect(await verify(plain, sentBy("aino@wool.example"))).toEqual({
      state: "proven",
      by: "spf",
      domain: "wool.example",
      address: "aino@wool.example",
    });
    const signed = await signMail(plain);
    expect(await verify(signed, sentBy("x@elsewhere.org"))).toMatchObject({ by: "dkim" });
    const guarded = await signMail(mailFrom("aino@guarded.example"));
    expect(await verify(guarded, sentBy("x@elsewhere.org"))).toMatchObject({ by: "dmarc" });
    // A forwarder that posts the mail is not its sender; the signature holds all the same.
    expect(await verify(guarded, POSTED)).toMatchObject({ state: "proven", by: "dmarc" });
  });

  it("by a part of the same organisation, not by a neighbour at a company that hands out names", async () => {
    const ours = mailFrom("aino@post.wool.fi");
    expect(await verify(ours, sentBy("b@bounces.wool.fi"))).toMatchObject({ state: "proven" });
    const shop = mailFrom("aino@one.myshopify.com");
    expect(await verify(shop, sentBy("b@two.myshopify.com"))).toMatchObject({ state: "none" });
  });

  it("by what a trusted sealer or forwarder found, where that is all there is", async () => {
    const mail = mailFrom("aino@guarded.example");
    const results = "dmarc=pass (p=REJECT) header.from=guarded.example";
    const sealed = await sealMail(mail, { domain: "google.com", results });
    expect(await verify(sealed, sentBy("x@forwarder.org"))).toMatchObject({
      state: "proven",
      by: "arc",
      domain: "google.com",
    });
    expect(
      await verify(sealed, sentBy("x@forwarder.org"), { ...TRUSTED, sealers: [] }),
    ).toMatchObject({ state: "failed" });
    const reported = `Received: from a by mx.forwarder.test\r\nAuthentication-Results: mx.forwarder.test;\r\n dkim=none; ${results}\r\n${mail}`;
    expect(await verify(reported, POSTED)).toMatchObject({ state: "proven", by: "forwarder" });
    // By SMTP only from where such forwarders connect.
    expect(await verify(reported, sentBy("x@y.org"))).toMatchObject({ state: "failed" });
    expect(await verify(reported, sentBy("x@y.org", "203.0.113.9"))).toMatchObject({
      state: "proven",
      by: "forwarder",
    });
    expect(await verify(reported, POSTED, { ...TRUSTED, authservIds: [] })).toMatchObject({
      state: "none",
    });
  });
});

it("is proven by a set that the forgers' kit makes, when it is an honest one", async () => {
  const sealed = sealOddly(mailFrom("aino@guarded.example"), {
    results: "i=1; mx.google.com; dmarc=pass header.from=guarded.example",
    write: (tags) => [...tags, "d=google.com"],
  });
  expect(await verify(sealed, sentBy("x@forwarder.org"))).toMatchObject({ by: "arc" });
});

describe("a sender is not proven", () => {
  it.each([
    ["guarded.example", "x@evil.org", "failed", "dmarc-fail"],
    ["wool.example", "x@evil.org", "none", "not-aligned"],
    ["plain.example", "aino@plain.example", "none", "unsigned"],
    ["open.example", "aino@open.example", "none", "open-spf"],
  ])("for what %s publishes, sent by %s: %s, %s", async (domain, envelopeFrom, state, reason) => {
    expect(await verify(mailFrom(`aino@${domain}`), sentBy(envelopeFrom))).toEqual({
      state,
      reason,
      domain,
      address: `aino@${domain}`,
    });
  });

  it.each([
    "v=spf1 ip4:0.0.0.0/0 -all",
    "v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all",
    "v=spf1 redirect=open.example",
    "v=spf1 include:open.example -all",
    "v=spf1 +ALL",
  ])("when its record lets everybody send: %s", async (record) => {
    names.txt.set("wide.example", [record]);
    const mail = mailFrom("aino@wide.example");
    expect(await verify(mail, sentBy("aino@wide.example"))).toMatchObject({
      state: "none",
      reason: "open-spf",
    });
  });

  it("when a foreign signature holds, which is not called broken", async () => {
    const mail = mailFrom("aino@wool.example");
    const results = "dmarc=none header.from=wool.example";
    const signed = await signMail(mail, { domain: "evil.org" });
    const sealed = await sealMail(signed, { domain: "google.com", results });
    expect(await verify(sealed, POSTED)).toMatchObject({ state: "none", reason: "not-aligned" });
  });

  it("by records under a name in other letters, which readers take for different names", () => {
    const isProven = (domain: string) => areAligned(normaliseProvenDomain(domain), "wool.example");
    expect(["WOOL.example.", "a.wool.example", "\uff57ool.example"].map(isProven)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("when it comes from a server that the domain does not name", async () => {
    const mail = mailFrom("aino@wool.example");
    expect(await verify(mail, sentBy("aino@wool.example", "198.51.100.7"))).toMatchObject({
      state: "failed",
      reason: "spf-fail",
    });
  });

  it("when the signature is broken or covers a part", async () => {
    const signed = await signMail(mailFrom("aino@wool.example"));
    const changed = signed.toString("latin1").replace("Hei!", "Send it elsewhere");
    expect(await verify(changed, POSTED)).toMatchObject({ reason: "signature-broken" });
    const partial = await signMail(mailFrom("aino@wool.example"), { bodyLength: 3 });
    expect(await verify(`${partial}more`, POSTED)).toMatchObject({ reason: "signature-partial" });
  });

  it("within two seconds at a first attempt, whatever its name servers do", async () => {
    const startedAt = Date.now();
    const resolver = createMailResolver([names.address], "short");
    const ask = (name: string) => resolver.resolve(name, "TXT").catch(() => null);
    names.isSilent = true;
    await Promise.all(["a", "b", "c"].map((name) => ask(`${name}.hush.example`)));
    names.isSilent = false;
    resolver.close();
    expect(resolver.outcome()).toBe("failed");
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it("but not because another mail's checks were broken off", async () => {
    const brokenOff = createMailResolver([names.address]);
    const answer = brokenOff.resolve("wool.example", "TXT").catch(() => null);
    brokenOff.close();
    await answer;
    const mail = mailFrom("aino@wool.example");
    expect(await verify(mail, sentBy("aino@wool.example"))).toMatchObject({ state: "proven" });
  });

  it("while its name servers do not answer, which is worth another try", async () => {
    const startedAt = Date.now();
    for (const domain of ["silent.example", "broken.example"]) {
      expect(await verify(mailFrom(`aino@${domain}`), sentBy(`a@${domain}`))).toMatchObject({
        state: "unknown",
        reason: "dns-failed",
      });
    }
    // A domain that was slow a moment ago is not waited for again.
    const before = Date.now();
    await verify(mailFrom("b@silent.example"), sentBy("b@silent.example"));
    expect(Date.now() - before).toBeLessThan(before - startedAt);
  });
});

it("no forged mail is ever taken for the victim's, however it is dressed and by whichever door", async () => {
  const victim = "aino@guarded.example";
  const forged = await makeForgedMails({ victim, name: "Aino Virtanen", text: "Order #1042" });
  expect(forged.length).toBeGreaterThan(20);
  const believed: string[] = [];
  for (const { kind, raw, mailFrom: sender, door } of forged) {
    for (const envelope of [sentBy(sender), POSTED]) {
      const by = envelope === POSTED ? "https" : "smtp";
      if (door && door !== by) continue;
      const { state, address } = await verify(raw, envelope);
      if (state === "proven" && address === victim) believed.push(`${kind}, by ${by}`);
    }
  }
  expect(believed).toEqual([]);
});
