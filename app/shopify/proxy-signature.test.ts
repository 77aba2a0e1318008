import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readSignatureVectors } from "tests/kit/data/signature-vectors";
import {
  createRandom,
  createShopperQuery,
  forgeProxyQueries,
  recut,
  signShopperQuery,
} from "tests/tools/attack/signatures";
import { checkProxySignature, isPathCertain } from "./proxy-signature";

interface Vector {
  name: string;
  expected: string;
  secret: string;
  query: string;
}

const VECTORS = readSignatureVectors("shopify-app-proxy") as Vector[];

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
const check = (parameters: URLSearchParams, now = NOW, secret = SECRET) =>
  checkProxySignature(parameters, secret, now);
const isValid = (parameters: URLSearchParams, now = NOW) => check(parameters, now) === "right";

describe("signatures that others computed", { tags: ["data"] }, () => {
  it("are there", () => expect(VECTORS.length).toBeGreaterThanOrEqual(2));

  it.each(VECTORS)(
    "$name is right in its moment and wrong today",
    ({ query, expected, secret }) => {
      const parameters = new URLSearchParams(`${query}&signature=${expected}`);
      const then = new Date(Number(parameters.get("timestamp")) * 1000);
      expect(check(parameters, then, secret)).toBe("right");
      expect(check(parameters, NOW, secret)).toBe("wrong");
      expect(check(parameters, then, `${secret}!`)).toBe("wrong");
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

describe("what is signed as the same text", () => {
  const signed = {
    shop: "demo.myshopify.com",
    customerId: "",
    pathPrefix: "/apps/help",
    timestamp: SECONDS,
    secret: SECRET,
  };

  it.each([
    "query=shop%3D5",
    "query=my+timestamp%3D1",
    "a=1logged_in_customer_id%3D5",
    "workshop=1",
    "x=path_prefix%3D",
    "r=sh&ro=1&op=2&sh=op%3D",
  ])("is refused when it can be read in two ways, and told apart from a forgery: %s", (shopper) => {
    const parameters = signShopperQuery(new URLSearchParams(shopper), signed);
    expect(check(parameters)).toBe(
      /shop|timestamp|id|prefix/.test(shopper) ? "ambiguous" : "right",
    );
  });

  it.each(["query=where+is+my+shopping+bag", "utm_source=a&shopping=1&shops=2", "q=a%3Db%3Dc"])(
    "is answered when it is an ordinary shopper's: %s",
    (shopper) => {
      expect(check(signShopperQuery(new URLSearchParams(shopper), signed))).toBe("right");
    },
  );

  it("names nobody else, however it is cut", () => {
    for (const { what, text } of forgeProxyQueries(signed))
      expect(check(new URLSearchParams(text)), what).not.toBe("right");
  });

  it("names one person, shop and moment at most: random lists of equal text", () => {
    const random = createRandom(20_261_129);
    let cuts = 0;
    let accepted = 0;
    for (let round = 0; round < 4_000; round++) {
      const customerId = random() < 0.5 ? "" : "42";
      const genuine = signShopperQuery(createShopperQuery(random), { ...signed, customerId });
      for (let attempt = 0; attempt < 12; attempt++) {
        const forged = recut(genuine, random);
        if (!forged) continue;
        cuts += 1;
        forged.append("signature", genuine.get("signature") ?? "");
        // Only the names of shops are looked for (see authenticateProxy).
        const isShop = /^[a-z0-9-]+\.myshopify\.com$/.test(forged.get("shop") ?? "");
        if (!isShop || check(forged) !== "right") continue;
        accepted += 1;
        for (const name of ["shop", "timestamp", "logged_in_customer_id"])
          expect(forged.get(name) ?? "", forged.toString()).toBe(genuine.get(name));
        if (isPathCertain(forged)) expect(forged.get("path_prefix")).toBe("/apps/help");
      }
    }
    // Or the rest would prove nothing.
    expect(cuts).toBeGreaterThan(2_000);
    expect(accepted).toBeGreaterThan(100);
  });

  it("leaves the path open where a parameter follows it", () => {
    const certain = (shopper: string) =>
      isPathCertain(signShopperQuery(new URLSearchParams(shopper), signed));
    expect(certain("a=1&zoo=2")).toBe(true);
    expect(certain("query=1")).toBe(false);
  });

  it("costs little for very many parameters", () => {
    const shopper = new URLSearchParams(
      Array.from({ length: 3_000 }, (_, index) => [index.toString(36), ""]),
    );
    const parameters = signShopperQuery(shopper, signed);
    const before = process.cpuUsage();
    expect(check(parameters)).toBe("right");
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(100);
  });
});
