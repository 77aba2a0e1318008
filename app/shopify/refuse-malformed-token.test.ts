import { expect, test } from "vitest";
import { mintSessionToken } from "tests/stand-ins/shopify/auth/session-token";
import { mutateToken } from "tests/tools/attack/tokens";
import { isWellFormedToken, refuseMalformedToken } from "./refuse-malformed-token";

const token = mintSessionToken({
  clientId: "id",
  clientSecret: "secret",
  shop: "one.myshopify.com",
  userId: 1,
  sessionId: "s",
  now: new Date("2026-11-29T12:00:00Z"),
});

const ORIGIN = "https://doorbell.example";
const byHeader = (value: string) =>
  new Request(`${ORIGIN}/app`, { headers: { Authorization: value } });
const byUrl = (value: string) =>
  new Request(`${ORIGIN}/app?id_token=${encodeURIComponent(value)}&shop=one.myshopify.com`);

test("a token as Shopify writes it is passed on as it is", () => {
  for (const request of [byHeader(`Bearer ${token}`), byUrl(token), new Request(`${ORIGIN}/app`)])
    expect(refuseMalformedToken(request)).toBe(request);
});

test("another spelling of the same token is not: what its signature covers would be the same", () => {
  const signature = token.split(".")[2] ?? "";
  const respelt = [...mutateToken(token)].filter(
    ({ text }) =>
      text.startsWith(token.slice(0, token.lastIndexOf(".") + 1)) &&
      Buffer.from(text.slice(text.lastIndexOf(".") + 1), "base64url").equals(
        Buffer.from(signature, "base64url"),
      ),
  );
  expect(respelt.length).toBeGreaterThan(3);
  for (const { text, what } of respelt) {
    expect(isWellFormedToken(text), what).toBe(false);
    const refused = refuseMalformedToken(byUrl(text));
    expect(new URL(refused.url).searchParams.get("id_token")).toBe("malformed");
  }
  const twice = new Request(`${ORIGIN}/app?id_token=${token}&id_token=${token}`);
  expect(new URL(refuseMalformedToken(twice).url).searchParams.getAll("id_token")).toEqual([
    "malformed",
  ]);
  expect(refuseMalformedToken(byHeader(`Bearer ${token} x`)).headers.get("Authorization")).toBe(
    "Bearer malformed",
  );
});
