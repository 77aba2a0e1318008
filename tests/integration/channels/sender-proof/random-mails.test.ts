import { afterAll, beforeAll, expect, it } from "vitest";
import { applyVerdict } from "~/channels/email/proof/apply-verdict";
import { createMailResolver } from "~/channels/email/proof/mail-resolver.server";
import { verifySender } from "~/channels/email/proof/verify-sender.server";
import { sealMail, signMail } from "tests/kit/mail/sign-mail";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";

let names: NameServer;

beforeAll(async () => {
  names = await startNameServer();
});
afterAll(() => names.stop());

const MAILS = 400;

/** The same mails at every run (mulberry32). */
function makeRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
}

function drawMail(pick: ReturnType<typeof makeRandom>) {
  return {
    domain: pick(["guarded.example", "wool.example", "plain.example", "open.example"]),
    /** Who connects, and in whose name. */
    door: pick(["own server", "own name, other server", "other name", "bounce", "posted"] as const),
    signature: pick(["none", "own", "own, broken", "own, partial", "other's"] as const),
    seal: pick([
      "none",
      "trusted: pass",
      "trusted: fail",
      "trusted: other's pass",
      "other: pass",
    ] as const),
    report: pick(["none", "trusted: pass", "trusted: fail", "other: pass"] as const),
    replyTo: pick(["none", "same", "other"] as const),
    name: pick(["Aino", "aino's own address", "another's address"] as const),
  };
}

type Drawn = ReturnType<typeof drawMail>;

/** What must come of it, told a second way: by looking at how the mail was made. */
function isProven({ domain, door, signature, seal, report, replyTo, name }: Drawn): boolean {
  if (replyTo === "other" || name === "another's address") return false;
  // A signature in the name of a domain that publishes no key is none.
  const isSigned = signature === "own" && domain !== "plain.example";
  const isSentByOwn = door === "own server" && ["guarded.example", "wool.example"].includes(domain);
  const isReported = door === "posted" && report === "trusted: pass";
  return isSigned || isSentByOwn || seal === "trusted: pass" || isReported;
}

async function makeMail(drawn: Drawn): Promise<Buffer> {
  const { domain, signature, seal, report, replyTo, name } = drawn;
  const address = `aino@${domain}`;
  const names = { Aino: "Aino", "aino's own address": address, "another's address": "ben@bank.fi" };
  const lines = [`From: "${names[name]}" <${address}>`, "To: desk@shop.example", "Subject: Hi"];
  if (replyTo !== "none") lines.push(`Reply-To: ${replyTo === "same" ? address : "x@evil.org"}`);
  let raw: Buffer = Buffer.from(`${lines.join("\r\n")}\r\n\r\nWhere is my order?\r\n`);
  if (signature === "own" || signature === "own, broken") raw = await signMail(raw);
  if (signature === "own, partial") raw = await signMail(raw, { bodyLength: 5 });
  if (signature === "other's") raw = await signMail(raw, { domain: "evil.org" });
  if (signature === "own, broken")
    raw = Buffer.from(raw.toString("latin1").replace("Where is", "Where was"), "latin1");
  if (seal !== "none") {
    const result = seal === "trusted: fail" ? "dmarc=fail" : "dmarc=pass";
    const found = seal === "trusted: other's pass" ? "bank.fi" : domain;
    raw = await sealMail(raw, {
      domain: seal.startsWith("trusted") ? "google.com" : "evil.org",
      results: `${result} header.from=${found}`,
    });
  }
  if (report === "none") return raw;
  const who = report.startsWith("trusted") ? "mx.forwarder.test" : "mx.evil.org";
  const result = report.endsWith("pass") ? "pass" : "fail";
  const line = `Authentication-Results: ${who}; dmarc=${result} header.from=${domain}\r\n`;
  return Buffer.concat([Buffer.from(line), raw]);
}

const envelopeOf = ({ door, domain }: Drawn) => {
  const helo = "mail.evil.org";
  if (door === "posted") return { clientAddress: null, helo: null, mailFrom: null };
  if (door === "own name, other server")
    return { clientAddress: "198.51.100.7", helo, mailFrom: `aino@${domain}` };
  const mailFrom = { "own server": `aino@${domain}`, "other name": "x@evil.org", bounce: "" }[door];
  return { clientAddress: "127.0.0.1", helo, mailFrom };
};

it("believes a sender exactly when the domain, a trusted sealer or a trusted forwarder vouches for them", async () => {
  const pick = makeRandom(20_261_129);
  const counts = { proven: 0, other: 0 };
  for (let index = 0; index < MAILS; index += 1) {
    const drawn = drawMail(pick);
    const resolver = createMailResolver([names.address]);
    const verdict = await verifySender(await makeMail(drawn), envelopeOf(drawn), {
      resolver,
      trusted: {
        sealers: ["google.com"],
        authservIds: ["mx.forwarder.test"],
        forwarderNetworks: [],
      },
      domain: "in.doorbell.test",
    });
    resolver.close();
    const address = `aino@${drawn.domain}`;
    const senderName = drawn.name === "another's address" ? "ben@bank.fi" : "Aino";
    const value = drawn.replyTo === "other" ? "x@evil.org" : address;
    const proof = applyVerdict({ sender: { kind: "email", value }, senderName }, verdict);
    expect({ ...drawn, isProven: proof.state === "proven" }).toEqual({
      ...drawn,
      isProven: isProven(drawn),
    });
    counts[proof.state === "proven" ? "proven" : "other"] += 1;
  }
  expect(Math.min(counts.proven, counts.other)).toBeGreaterThan(MAILS / 10);
});
