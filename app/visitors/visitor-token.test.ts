import { describe, expect, test } from "vitest";
import { mutateToken } from "tests/tools/attack/tokens";
import { readVisitorToken, writeVisitorToken, type VisitorClaims } from "./visitor-token";

const key = Buffer.alloc(32, 1);
const now = new Date("2026-11-22T12:00:00Z");
const claims: VisitorClaims = {
  shopId: 3,
  visitorId: "019aab00-0000-7000-8000-000000000001",
  customerId: "42",
  client: "abc",
  expiresAt: now.getTime() / 1_000 + 60,
};
const token = writeVisitorToken(key, "session", claims);
const read = (given: string, options = {}) =>
  readVisitorToken([key], "session", { token: given, shopId: 3, now, ...options });

describe("a visitor's token", () => {
  test("tells who holds it", () => {
    expect(read(token)).toEqual(claims);
    expect(read(token, { shopId: null })).toEqual(claims);
  });

  test("is void elsewhere: another shop, another purpose, another key, later", () => {
    expect(read(token, { shopId: 4 })).toBeNull();
    expect(readVisitorToken([key], "resume", { token, shopId: 3, now })).toBeNull();
    expect(
      readVisitorToken([Buffer.alloc(32, 2)], "session", { token, shopId: 3, now }),
    ).toBeNull();
    expect(read(token, { now: new Date(now.getTime() + 60_000) })).toBeNull();
  });

  test("counts while any of the accepted keys signed it", () => {
    const keys = [Buffer.alloc(32, 2), key];
    expect(readVisitorToken(keys, "session", { token, shopId: 3, now })).toEqual(claims);
    expect(readVisitorToken([], "session", { token, shopId: 3, now })).toBeNull();
  });

  test("is void once altered", () => {
    const [body = "", signature = ""] = token.split(".");
    const other = Buffer.from(
      JSON.stringify({ ...claims, visitorId: claims.visitorId.replace("1", "2") }),
    );
    const forged = [
      `${other.toString("base64url")}.${signature}`,
      `${body}.${"A".repeat(signature.length)}`,
      `${body}.`,
      body,
      `${token}.x`,
      "",
      "..",
      "x".repeat(100_000),
      `${body}.${signature.slice(0, -2)}`,
    ];
    for (const bad of forged) expect(read(bad)).toBeNull();
  });

  test("has one spelling: nothing that is nearly it opens anything", () => {
    for (const { what, text } of mutateToken(token)) expect(read(text), what).toBeNull();
  });
});
