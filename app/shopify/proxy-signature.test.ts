import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isProxySignature } from "./proxy-signature";

interface Vector {
  name: string;
  expected: string;
  secret: string;
  query: string;
}

const VECTORS = (
  JSON.parse(readFileSync("../shared/data/signature-vectors/vectors.json", "utf8")) as Vector[]
).filter(({ name }) => name.startsWith("shopify-app-proxy"));

const SECRET = "hush";
const NOW = new Date("2026-11-22T19:00:00Z");
const SECONDS = NOW.getTime() / 1000;

/** Signs as Shopify's documentation does, without anything of ours. */
function sign(query: string, secret = SECRET): URLSearchParams {
  const parameters = new URLSearchParams(query);
  const lines = [...new Set(parameters.keys())].map((name) =>
    Buffer.from(`${name}=${parameters.getAll(name).join(",")}`),
  );
  const message = Buffer.concat(lines.sort(Buffer.compare));
  parameters.append("signature", createHmac("sha256", secret).update(message).digest("hex"));
  return parameters;
}

const query = (seconds = SECONDS, more = "") =>
  `shop=demo.myshopify.com&logged_in_customer_id=&path_prefix=%2Fapps%2Fhelp&timestamp=${seconds}${more}`;
const isValid = (parameters: URLSearchParams, now = NOW) =>
  isProxySignature(parameters, SECRET, now);

describe("signatures that others computed", () => {
  it("are there", () => expect(VECTORS.length).toBeGreaterThanOrEqual(2));

  it.each(VECTORS)(
    "$name is right in its moment and wrong today",
    ({ query, expected, secret }) => {
      const parameters = new URLSearchParams(`${query}&signature=${expected}`);
      const then = new Date(Number(parameters.get("timestamp")) * 1000);
      expect(isProxySignature(parameters, secret, then)).toBe(true);
      expect(isProxySignature(parameters, secret, NOW)).toBe(false);
      expect(isProxySignature(parameters, `${secret}!`, then)).toBe(false);
    },
  );

  it("hold for a guest as documented", () => {
    const guest =
      "extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555&signature=e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb";
    expect(isValid(new URLSearchParams(guest), new Date(1_317_327_555_000))).toBe(true);
  });
});

describe("parameters of every kind", () => {
  it.each([
    "&q=1&q1=2",
    "&a-b=1&a_b=2",
    "&Zed=1&abc=2",
    "&x=1&x=2&x=",
    "&empty=",
    "&n=%F0%9F%98%80&%C3%A4=ö",
    "&z=a%26b%3Dc",
    "&q=a+b%2Bc",
  ])("are sorted by their bytes: %s", (more) => {
    expect(isValid(sign(query(SECONDS, more)))).toBe(true);
  });
});

describe("time", () => {
  it.each([0, 1, 89, 90, -89, -90])("%d seconds away is now", (seconds) => {
    expect(isValid(sign(query(SECONDS - seconds)))).toBe(true);
  });

  it.each([91, 120, 86_400, -91, -86_400])("%d seconds away is not", (seconds) => {
    expect(isValid(sign(query(SECONDS - seconds)))).toBe(false);
  });

  it.each(["", "now", "1e9", "-1", "1782154800.0", "99999999999999", " 1782154800"])(
    "%j is none, though signed",
    (timestamp) => {
      const signed = sign(`shop=a.myshopify.com&timestamp=${encodeURIComponent(timestamp)}`);
      expect(isValid(signed)).toBe(false);
    },
  );

  it("must be there", () => {
    expect(isValid(sign("shop=a.myshopify.com&path_prefix=%2Fapps%2Fhelp"))).toBe(false);
  });
});

describe("forgeries", () => {
  const signed = sign(query(SECONDS, "&query=shipping"));
  const change = (edit: (parameters: URLSearchParams) => void): URLSearchParams => {
    const changed = new URLSearchParams(signed);
    edit(changed);
    return changed;
  };

  it.each<[string, URLSearchParams]>([
    ["without a signature", change((p) => p.delete("signature"))],
    ["with an empty signature", change((p) => p.set("signature", ""))],
    ["cut short", change((p) => p.set("signature", (p.get("signature") ?? "").slice(0, 63)))],
    ["in capitals", change((p) => p.set("signature", (p.get("signature") ?? "").toUpperCase()))],
    ["with letters that are not ASCII", change((p) => p.set("signature", "ä".repeat(32)))],
    ["signed with another secret", sign(query(), "another app's")],
    ["for another shop", change((p) => p.set("shop", "other.myshopify.com"))],
    ["as somebody who is signed in", change((p) => p.set("logged_in_customer_id", "1"))],
    ["mounted elsewhere", change((p) => p.set("path_prefix", "/apps/evil"))],
    ["with another time", change((p) => p.set("timestamp", String(SECONDS + 1)))],
    ["asking something else", change((p) => p.set("query", "returns"))],
    ["with a parameter more", change((p) => p.append("admin", "1"))],
    ["with a parameter less", change((p) => p.delete("query"))],
    [
      "renamed",
      change((p) => {
        p.delete("query");
        p.append("Query", "shipping");
      }),
    ],
  ])("%s are refused", (_case, forged) => {
    expect(isValid(signed)).toBe(true);
    expect(isValid(forged)).toBe(false);
  });

  it.each(["shop", "timestamp", "path_prefix", "logged_in_customer_id", "signature"])(
    "that say %s twice are refused, though signed",
    (name) => {
      const more = name === "signature" ? "" : `&${name}=${SECONDS}`;
      const twice = sign(query(SECONDS, more));
      if (name === "signature") twice.append("signature", twice.get("signature") ?? "");
      expect(isValid(twice)).toBe(false);
    },
  );
});
