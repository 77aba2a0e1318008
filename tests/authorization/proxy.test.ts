import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { PERSON } from "tests/kit/factories/person";
import { fingerprint } from "./fingerprint";
import { createToken } from "./sessions";
import { signQuery, type ProxyRequestParts } from "./sign-proxy-request";
import {
  askProxy,
  createStorefrontWorld,
  OURS,
  routes,
  THEIRS,
  type StorefrontWorld,
} from "./storefront-world";

// Every route below the app proxy × everybody who is not Shopify, or not the shopper. A new one must say below what to
// ask it, or its test fails.

let world: StorefrontWorld;

type Ask = Omit<ProxyRequestParts, "shop"> & { params?: Record<string, string> };

const post = (path: string, form: Record<string, string>): Ask => ({ path, form });
const json = (value: object) => ({ type: "application/json", text: JSON.stringify(value) });
const chat = (action: string, fields: object = {}): Ask => ({
  path: `/chat/${action}`,
  params: { action },
  body: json({ token: world.author.token, ...fields }),
});

/** What each route is asked: something of OURS that would be shown or done. */
const ASKS: Record<string, () => Ask[]> = {
  "proxy._index": () => [{ path: "" }],
  "proxy.search": () => [{ path: "/search", query: "query=quartermain" }],
  "proxy.categories.$slug": () => [{ path: "/categories/orders", params: { slug: "orders" } }],
  "proxy.articles.$slug._index": () => [
    { path: `/articles/${world.slug}`, params: { slug: world.slug } },
  ],
  "proxy.articles.$slug.vote": () => [
    {
      path: `/articles/${world.slug}/vote`,
      params: { slug: world.slug },
      form: { helpful: "yes" },
    },
  ],
  "proxy.track": () => [
    { path: "/track", customerId: PERSON.customerId },
    post("/track", { order: PERSON.orders[0], email: PERSON.email }),
    post("/track", { lookup: randomUUID(), email: PERSON.email, code: "123456" }),
  ],
  "proxy.contact": () => [
    { path: "/contact" },
    { path: "/contact", form: { email: PERSON.email, message: "Hello" } },
  ],
  "proxy.sitemap[.]xml": () => [{ path: "/sitemap.xml" }],
  "proxy.style[.]css": () => [{ path: "/style.css" }],
  "proxy.$": () => [{ path: "/nothing" }, { path: "/nothing", form: { a: "b" } }],
  "proxy.chat.$action": () => [
    {
      path: "/chat/session",
      params: { action: "session" },
      body: json({ resume: world.author.resume }),
    },
    chat("poll", { after: 0 }),
    chat("message", { clientId: randomUUID(), text: "Hello" }),
    chat("rating", { score: 1 }),
  ],
};

/** Asked rightly these are not found or not let in, whoever asks. */
const NOT_THERE = new Set(["proxy.$", "proxy.categories.$slug"]);

const WRONG: [string, (ask: Ask) => URLSearchParams][] = [
  ["nothing at all", () => new URLSearchParams(`shop=${OURS}`)],
  [
    "no signature",
    (ask) => {
      const query = signQuery({ ...ask, shop: OURS });
      query.delete("signature");
      return query;
    },
  ],
  [
    "a forged signature",
    (ask) => {
      const query = signQuery({ ...ask, shop: OURS });
      query.set("signature", "0".repeat(64));
      return query;
    },
  ],
  ["another app's signature", (ask) => signQuery({ ...ask, shop: OURS, secret: "another app's" })],
  ["a stale signature", (ask) => signQuery({ ...ask, shop: OURS, age: 92 })],
  ["a signature from the future", (ask) => signQuery({ ...ask, shop: OURS, age: -92 })],
  [
    "another shop's signature",
    (ask) => {
      const query = signQuery({ ...ask, shop: THEIRS });
      query.set("shop", OURS);
      return query;
    },
  ],
  [
    "two shops",
    (ask) => {
      const query = signQuery({ ...ask, shop: OURS, query: `shop=${THEIRS}` });
      return query;
    },
  ],
  [
    "a customer put in",
    (ask) => {
      const query = signQuery({ ...ask, shop: OURS });
      query.set("logged_in_customer_id", `${PERSON.customerId}1`);
      return query;
    },
  ],
  [
    "a path that leads elsewhere",
    (ask) => signQuery({ ...ask, shop: OURS, pathPrefix: "//evil.example" }),
  ],
  [
    "a session token in place of a signature",
    () => new URLSearchParams(`shop=${OURS}&id_token=${createToken(OURS)}`),
  ],
];

const proxyRoutes = routes.filter(({ audience }) => audience === "proxy");

beforeAll(async () => {
  world = await createStorefrontWorld();
});

describe("the matrix of the app proxy", () => {
  it("knows what to ask each route", () => {
    expect(proxyRoutes.map(({ name }) => name).sort()).toEqual(Object.keys(ASKS).sort());
  });
});

describe.each(proxyRoutes)("$name", ({ name }) => {
  const asks = () => ASKS[name]?.() ?? [];

  it("lets nobody in whom Shopify did not sign for, and says nothing about why", async () => {
    const before = await fingerprint();
    const bodies = new Set<string>();
    for (const [wrong, createQuery] of WRONG) {
      for (const ask of asks()) {
        const answer = await askProxy(name, { ...ask, shop: OURS }, createQuery(ask));
        expect(answer.status, `${wrong}`).toBe(401);
        expect(answer.headers.get("Content-Type"), `${wrong}`).not.toContain("liquid");
        expect(answer.headers.get("Cache-Control") ?? "no-store", `${wrong}`).toContain("no-store");
        bodies.add(answer.body);
      }
    }
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).not.toMatch(/quartermain/i);
    expect(await fingerprint()).toEqual(before);
  });

  it("is gone for shops that never installed the app or left it", async () => {
    await pool.query("UPDATE shops SET uninstalled_at = now() WHERE id = $1", [world.shopId]);
    try {
      const before = await fingerprint();
      for (const shop of [OURS, "never.myshopify.com", "", "ours.myshopify.com.evil.example"]) {
        for (const ask of asks()) {
          const answer = await askProxy(name, { ...ask, shop });
          expect(answer.status).toBe(410);
          expect(answer.body).not.toMatch(/quartermain/i);
        }
      }
      expect(await fingerprint()).toEqual(before);
    } finally {
      await pool.query("UPDATE shops SET uninstalled_at = NULL WHERE id = $1", [world.shopId]);
    }
  });

  it("shows and does nothing of one shop for another", async () => {
    const before = await fingerprint(world.shopId);
    for (const ask of asks()) {
      const { body } = await askProxy(name, { ...ask, shop: THEIRS });
      // What was typed may stand in the form that comes back; nothing else of the person.
      const { form = {}, query = "" } = ask;
      const typed = [...Object.values(form), ...new URLSearchParams(query).values()];
      const shown = typed.reduce((text, value) => text.replaceAll(value, ""), body);
      expect(shown).not.toMatch(/quartermain|sofa|wool mitten/i);
    }
    expect(await fingerprint(world.shopId)).toEqual(before);
  });

  it("works when it is signed, or the rest would prove nothing", async () => {
    for (const ask of asks()) {
      const { status } = await askProxy(name, { ...ask, shop: OURS });
      if (NOT_THERE.has(name)) expect(status).toBe(404);
      else expect([200, 409]).toContain(status);
    }
  });
});

describe("what a signature does not prove", () => {
  it("shows a signed-in customer their own orders only", async () => {
    const own = await askProxy("proxy.track", {
      shop: OURS,
      path: "/track",
      customerId: PERSON.customerId,
    });
    expect(own.body).toContain(PERSON.orders[0]);
    for (const customerId of ["42", "1", "", "0", "-1", "1e3", "9007199254740992"]) {
      const other = await askProxy("proxy.track", { shop: OURS, path: "/track", customerId });
      expect(other.body, `${customerId}`).not.toContain(PERSON.orders[0]);
    }
  });

  it("believes no customer but Shopify's own parameter", async () => {
    const query = `customer_id=${PERSON.customerId}&Logged_in_customer_id=${PERSON.customerId}`;
    const { body } = await askProxy("proxy.track", { shop: OURS, path: "/track", query });
    expect(body).not.toContain(PERSON.orders[0]);
  });
});
