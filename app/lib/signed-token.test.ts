import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { mutateToken, STRANGE_CLAIMS } from "tests/tools/attack/tokens";
import { decodeBase64, decodeBase64Url } from "./base64url";
import { decodeCursor, encodeCursor } from "./keyset-cursor";
import { readSignedToken, writeSignedToken } from "./signed-token";

const kind = { key: Buffer.alloc(32, 1), purpose: "test" };
const schema = z.strictObject({ shopId: z.number().int(), name: z.string() });
const claims = { shopId: 3, name: "Ä>?" };
const token = writeSignedToken(kind, claims);
const read = (text: string) => readSignedToken(kind, schema, text);

function signJson(json: string): string {
  const body = Buffer.from(json).toString("base64url");
  const signature = createHmac("sha256", kind.key).update(`${kind.purpose} ${body}`).digest();
  return `${body}.${signature.toString("base64url")}`;
}

describe("a signed token", () => {
  test("says what was written", () => {
    expect(read(token)).toEqual(claims);
    expect(read(signJson(JSON.stringify(claims)))).toEqual(claims);
  });

  test("has one spelling", () => {
    let tried = 0;
    for (const { what, text } of mutateToken(token)) {
      tried += 1;
      expect(read(text), what).toBeNull();
    }
    expect(tried).toBeGreaterThan(1_500);
  });

  test("says nothing twice and nothing more, even rightly signed", () => {
    for (const { what, text } of STRANGE_CLAIMS(JSON.stringify(claims)))
      expect(read(signJson(text)), what).toBeNull();
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
    const notText = Buffer.from([0x7b, 0xff, 0x7d]).toString("base64url");
    const signature = createHmac("sha256", kind.key).update(`test ${notText}`).digest("base64url");
    expect(read(`${notText}.${signature}`)).toBeNull();
  });

  test("is of one purpose and one key", () => {
    expect(readSignedToken({ ...kind, purpose: "other" }, schema, token)).toBeNull();
    expect(readSignedToken({ ...kind, key: Buffer.alloc(32, 2) }, schema, token)).toBeNull();
  });
});

test("base64 is read in its one spelling only", () => {
  expect(decodeBase64Url("-_8")?.toString("hex")).toBe("fbff");
  for (const text of ["-_9", "+/8", "-_8=", "-_8\n", "-_ 8", "-", "-_8!"])
    expect(decodeBase64Url(text), JSON.stringify(text)).toBeNull();
  expect(decodeBase64("+/8=")?.toString("hex")).toBe("fbff");
  for (const text of ["+/8", "-_8=", "+/9=", "+/8==", "+/8= "])
    expect(decodeBase64(text), JSON.stringify(text)).toBeNull();
});

describe("a cursor", () => {
  const position = { time: "2026-11-29T12:00:00.000Z", id: "019aab00-0000-7000-8000-000000000001" };
  const cursor = encodeCursor(position);

  test("comes back as it was", () => expect(decodeCursor(cursor)).toEqual(position));

  test("that is malformed means the first page; every other spelling is malformed", () => {
    for (const { what, text } of mutateToken(cursor)) {
      const decoded = decodeCursor(text);
      // Another place may be asked for: it is another text, and shows nothing that the first page would not lead to.
      if (decoded) expect(encodeCursor(decoded), what).toBe(text);
    }
    for (const text of [
      `${position.time}|${position.id}|x`,
      `2026-11-29|${position.id}`,
      `${position.time}|`,
      "|",
    ])
      expect(decodeCursor(Buffer.from(text).toString("base64url")), text).toBeNull();
  });
});
