import { afterAll, beforeAll, expect, it } from "vitest";
import { createMailResolver } from "~/channels/email/proof/mail-resolver.server";
import { verifySender } from "~/channels/email/proof/verify-sender.server";
import { signMail } from "tests/kit/mail/sign-mail";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";

// Mail that is made to cost: none of it may hold the process, nor make it ask for much.

let names: NameServer;

beforeAll(async () => {
  names = await startNameServer();
});
afterAll(() => names.stop());

/** Milliseconds of processor time. */
const MOST = 50;
/** For 24 MB, in pieces of a millisecond. */
const MOST_FOR_A_BODY = 2_500;

const MEGABYTE = 1024 * 1024;
const head = "From: aino@wool.example\r\nSubject: Hi\r\n";
const ours = (index: number, canon = "relaxed/relaxed") =>
  `DKIM-Signature: v=1; a=rsa-sha256; c=${canon}; d=wool.example; s=s${index}; h=from:subject; bh=AAAA; b=AAAA\r\n`;
const three = [1, 2, 3].map((index) => ours(index)).join("");
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

const SIZE = 24 * MEGABYTE;
const body = (filler: string) => Buffer.alloc(SIZE, filler);

const BODIES: Record<string, Buffer> = {
  "24 MB of line feeds": body("\n"),
  "24 MB of CR LF": body("\r\n"),
  "24 MB of blanks": body(" "),
  "24 MB in one line": body("a"),
  "24 MB of short lines": body("a \t\n"),
};

const HEADERS: Record<string, string> = {
  "4,000 own signatures": times(4_000, (index) => ours(index)),
  "signature with 4,000 names": `DKIM-Signature: v=1; a=rsa-sha256; d=wool.example; s=s; h=${times(4_000, () => "x:")}from; bh=AAAA; b=AAAA\r\n`,
  "signature of 200 kB": `DKIM-Signature: v=1; a=rsa-sha256; d=wool.example; s=s; h=from; bh=AAAA; b=${"A ".repeat(100_000)}\r\n`,
  "tags without end": `DKIM-Signature: ${"a=b;".repeat(2_000)} d=wool.example; s=s; h=from; bh=AAAA; b=AAAA\r\n`,
  "blanks around signs": `Authentication-Results: mx.forwarder.test; ${" =".repeat(4_000)}\r\n`,
  "open comments": `Authentication-Results: mx.forwarder.test; ${"(".repeat(8_000)}\r\n`,
  "open quotes": `Authentication-Results: mx.forwarder.test; ${'"\\'.repeat(4_000)}\r\n`,
  "seals of everybody": times(60, (index) =>
    ["ARC-Seal", "ARC-Message-Signature", "ARC-Authentication-Results"]
      .map(
        (name) =>
          `${name}: i=${index + 1}; a=rsa-sha256; d=google.com; s=s; cv=pass; h=from; bh=A; b=A\r\n`,
      )
      .join(""),
  ),
  "ten seals": times(10, (index) =>
    ["ARC-Seal", "ARC-Message-Signature", "ARC-Authentication-Results"]
      .map(
        (name) =>
          `${name}: i=${index + 1}; a=rsa-sha256; d=google.com; s=s${index}; cv=${index ? "pass" : "none"}; h=from; bh=A; b=A\r\n`,
      )
      .join(""),
  ),
  "folded without end": `X: ${"\r\n a".repeat(60_000)}\r\n`,
  "a line that is no field": `${"x".repeat(200_000)}\r\n`,
  "From of brackets": `From: ${"<".repeat(200_000)}\r\n`,
};

async function measure(raw: Buffer) {
  const resolver = createMailResolver([names.address]);
  const asked = names.questions();
  const before = process.cpuUsage();
  const verdict = await verifySender(
    raw,
    { clientAddress: "198.51.100.7", helo: "x", mailFrom: "x@wool.example" },
    {
      resolver,
      trusted: {
        sealers: ["google.com"],
        authservIds: ["mx.forwarder.test"],
        forwarderNetworks: ["198.51.100.0/24"],
      },
      domain: "in.doorbell.test",
    },
  );
  const { user, system } = process.cpuUsage(before);
  resolver.close();
  return {
    state: verdict.state,
    cpuMs: Math.round((user + system) / 1_000),
    questions: names.questions() - asked,
  };
}

// Processor time, not time that passes: other tests run beside this one.
it("costs little, whatever the header is made of", async () => {
  await measure(Buffer.from(`${three}${head}\r\nHi\r\n`));
  for (const [kind, lines] of Object.entries(HEADERS)) {
    const { state, cpuMs, questions } = await measure(Buffer.from(`${lines}${head}\r\nHi\r\n`));
    expect([kind, state === "proven", questions <= 60]).toEqual([kind, false, true]);
    expect([kind, cpuMs < MOST ? "little" : cpuMs]).toEqual([kind, "little"]);
  }
});

it("walks over a body at most once for each form of signature, and not at all for nothing", async () => {
  for (const [kind, filler] of Object.entries(BODIES)) {
    const signed = await measure(Buffer.concat([Buffer.from(`${three}${head}\r\n`), filler]));
    const unsigned = await measure(Buffer.concat([Buffer.from(`${head}\r\n`), filler]));
    const facts = [kind, signed.state, signed.cpuMs < MOST_FOR_A_BODY, unsigned.cpuMs < MOST];
    expect(facts).toEqual([kind, "none", true, true]);
  }
  const honest = Buffer.concat([Buffer.from(`${head}\r\n`), body(`${"text".repeat(19)}\r\n`)]);
  const { state, cpuMs } = await measure(await signMail(honest));
  expect([state, cpuMs < MOST_FOR_A_BODY]).toEqual(["proven", true]);
}, 120_000);
