import { randomUUID } from "node:crypto";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { beforeAll, describe, expect, it } from "vitest";
import { receiveTestMessage } from "tests/kit/factories/conversation";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { PERSON } from "tests/kit/factories/person";
import { createWebhookRequest } from "tests/kit/factories/webhook";
import { fingerprint } from "./fingerprint";
import { call, countRouteFiles, findRoutes, type Route } from "./routes";
import { createToken, forgeToken, signIn, unsignedToken } from "./sessions";
import {
  addShopToAsk,
  ask,
  BODIES,
  methodsOf,
  ORIGIN,
  PARAMS,
  type ShopIds,
} from "./staff-requests";

// Every route × everybody who must not get in. A new route is in the matrix by its file's name; if it takes ids or
// has an action, the tables of staff-requests.ts must say what to ask it, or its test fails.

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";

let ours: ShopIds;
let theirs: { shopId: number; number: string };

/** Routes whose action concerns the caller's own shop as a whole: it may succeed, and must leave OURS alone. */
const ACTS_ON_OWN_SHOP = new Set([
  "app.settings.email",
  "app.settings.chat",
  "app.settings.hours",
  "app.settings.texts",
  "app.settings.sync",
  "app.settings.storage",
  "app.knowledge.import",
]);

const routes = findRoutes();
const ofAudience = (audience: Route["audience"]) =>
  routes.filter((route) => route.audience === audience);

beforeAll(async () => {
  ours = await addShopToAsk(OURS);
  const other = await addMirroredShop(THEIRS);
  theirs = { shopId: other, number: "1" };
  await receiveTestMessage(other, { from: "somebody@example.net", text: "Hello" });
  await signIn(OURS);
  await signIn(THEIRS);
  // Whatever token is offered for exchange, Shopify refuses it.
  setAbstractFetchFunc(async () =>
    Response.json({ error: "invalid_subject_token" }, { status: 400 }),
  );
});

describe("the matrix", () => {
  it("holds every route", () => {
    expect(routes.length).toBe(countRouteFiles());
    expect(routes.filter(({ audience }) => !audience).map(({ name }) => name)).toEqual([]);
  });

  it("knows what to ask each of them", async () => {
    for (const route of ofAudience("staff")) {
      if (route.name.includes("$"))
        expect(PARAMS, `parameters of ${route.name}`).toHaveProperty([route.name]);
      if ((await methodsOf(route)).includes("POST"))
        expect(BODIES, `bodies of ${route.name}`).toHaveProperty([route.name]);
    }
  });
});

const WRONG_TOKENS: [string, () => string | undefined][] = [
  ["no session token", () => undefined],
  ["a malformed token", () => "not.a.token"],
  ["a token signed by somebody else", () => createToken(OURS, { clientSecret: "somebody else's" })],
  ["a token that was changed", () => forgeToken(createToken(THEIRS), { dest: `https://${OURS}` })],
  ["a token without a signature", () => unsignedToken(createToken(OURS))],
  ["an expired token", () => createToken(OURS, { age: 120 })],
  ["another app's token", () => createToken(OURS, { clientId: "another-app" })],
];

describe.each(ofAudience("staff"))("$name", (route) => {
  it.each(WRONG_TOKENS)("lets nobody in with %s", async (_case, createWrong) => {
    const before = await fingerprint();
    for (const method of await methodsOf(route)) {
      for (const body of method === "POST" ? (BODIES[route.name]?.(ours) ?? []) : [undefined]) {
        const token = createWrong();
        const answer = await ask(route, method, ours, { body, ...(token ? { token } : {}) });
        // To sign in for a page that is opened, 401 or worse for what a script asks.
        expect(answer.status).toBeGreaterThanOrEqual(300);
        if (token) expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.body).not.toMatch(/quartermain/i);
      }
    }
    expect(await fingerprint()).toEqual(before);
  });

  it("lets nobody in from a shop that never installed the app", async () => {
    for (const method of await methodsOf(route)) {
      const answer = await ask(route, method, ours, {
        token: createToken("never.myshopify.com"),
        body: BODIES[route.name]?.(ours)[0],
      });
      expect(answer.status).toBe(401);
    }
  });

  it("takes the shop from the token, never from the address", async () => {
    if (!(await methodsOf(route)).includes("GET")) return;
    const answer = await ask(route, "GET", ours, {
      token: createToken(THEIRS),
      query: `?shop=${OURS}&q=${PERSON.orders[0]}`,
    });
    expect(answer.body).not.toMatch(/quartermain/i);
  });

  it("shows and does nothing of another shop", async () => {
    const before = await fingerprint(ours.shopId);
    for (const method of await methodsOf(route)) {
      for (const body of method === "POST" ? (BODIES[route.name]?.(ours) ?? []) : [undefined]) {
        const answer = await ask(route, method, ours, { token: createToken(THEIRS), body });
        expect(answer.body).not.toMatch(/quartermain/i);
        const mayWork = method === "GET" ? !PARAMS[route.name] : ACTS_ON_OWN_SHOP.has(route.name);
        if (!mayWork) expect(answer.status).toBe(404);
      }
    }
    expect(await fingerprint(ours.shopId)).toEqual(before);
  });

  it("works for the shop itself, or the rest would prove nothing", async () => {
    if (!(await methodsOf(route)).includes("GET")) return;
    const answer = await ask(route, "GET", ours, {
      token: createToken(OURS),
      query: `?q=${PERSON.orders[0]}`,
    });
    expect(answer.status).toBe(200);
  });
});

describe("ids of another shop inside what is asked", () => {
  it("are not found, though the conversation is the caller's own", async () => {
    const route = routes.find(({ name }) => name === "app.inbox.$number");
    const { action } = (await route?.load()) ?? {};
    if (!action) throw new Error("the conversation page has no action");
    const before = await fingerprint(ours.shopId);
    for (const body of [
      { intent: "retry", messageId: ours.failedId },
      { intent: "attach", orderId: PERSON.orders[0] },
      { intent: "detach", orderId: PERSON.orders[0] },
    ]) {
      const headers = {
        Authorization: `Bearer ${createToken(THEIRS)}`,
        "Content-Type": "application/json",
      };
      const request = new Request(`${ORIGIN}/app`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      const answer = await call(action, request, { number: theirs.number });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect(await fingerprint(ours.shopId)).toEqual(before);
  });
});

describe.each(ofAudience("shopify"))("$name", (route) => {
  const body = { admin_graphql_api_id: "gid://shopify/Order/1" };
  const send = async (part: Partial<Parameters<typeof createWebhookRequest>[0]>) => {
    const { action } = await route.load();
    if (!action) throw new Error(`${route.name} takes no webhooks`);
    return call(
      action,
      createWebhookRequest({ topic: "orders/updated", body, shop: OURS, ...part }),
    );
  };

  it.each([
    ["a wrong signature", { headers: { "X-Shopify-Hmac-Sha256": `${"A".repeat(43)}=` } }, 401],
    ["another app's signature", { secret: "another app's" }, 401],
    ["no signature", { headers: { "X-Shopify-Hmac-Sha256": null } }, 400],
    [
      "a session token in place of a signature",
      { headers: { "X-Shopify-Hmac-Sha256": null, Authorization: `Bearer ${createToken(OURS)}` } },
      400,
    ],
  ])("takes nothing with %s", async (_case, part, status) => {
    const before = await fingerprint();
    expect((await send(part)).status).toBe(status);
    expect(await fingerprint()).toEqual(before);
  });

  it("takes a webhook once, and a replay of it as nothing new", async () => {
    const webhookId = randomUUID();
    expect((await send({ webhookId })).status).toBe(200);
    const before = await fingerprint();
    expect((await send({ webhookId })).status).toBe(200);
    expect((await send({ webhookId, topic: "orders/delete" })).status).toBe(200);
    expect(await fingerprint()).toEqual(before);
  });

  it("answers no GET", async () => {
    const { loader } = await route.load();
    if (!loader) throw new Error(`${route.name} does not refuse GET`);
    expect((await call(loader, new Request(`${ORIGIN}/webhooks/shopify`))).status).toBe(405);
  });
});

describe.each(ofAudience("forwarder"))("$name", (route) => {
  const raw = "From: a@example.com\r\nTo: b@example.com\r\n\r\nHello";
  const post = async (authorization: string | null) => {
    const { action } = await route.load();
    if (!action) throw new Error(`${route.name} takes no mail`);
    const headers = new Headers({ "Content-Type": "message/rfc822" });
    if (authorization) headers.set("Authorization", authorization);
    const request = new Request(`${ORIGIN}/channels/email`, { method: "POST", headers, body: raw });
    return call(action, request, { shopAddress: "nobody@in.doorbell.test" });
  };
  const basic = (password: string) => `Basic ${Buffer.from(`mail:${password}`).toString("base64")}`;
  const secret = process.env["INBOUND_MAIL_TOKEN"] ?? "";

  it.each([
    ["no token", () => null],
    ["a wrong token", () => "Bearer wrong"],
    ["half of the token", () => `Bearer ${secret.slice(0, -1)}`],
    ["a wrong password", () => basic("wrong")],
    ["an empty password", () => basic("")],
    ["a staff member's session token", () => `Bearer ${createToken(OURS)}`],
  ])("takes nothing with %s", async (_case, authorization) => {
    const before = await fingerprint();
    expect((await post(authorization())).status).toBe(401);
    expect(await fingerprint()).toEqual(before);
  });

  it("knows the forwarder, and refuses an address that is no shop's", async () => {
    expect((await post(`Bearer ${secret}`)).status).toBe(404);
    expect((await post(basic(secret))).status).toBe(404);
  });
});

describe.each(ofAudience("anybody"))("$name", (route) => {
  it("tells nothing of any shop, and changes nothing", async () => {
    const before = await fingerprint();
    for (const method of await methodsOf(route)) {
      const answer = await ask(route, method, ours, { query: `?shop=${OURS}` });
      expect(answer.body).not.toMatch(/quartermain|agent@example\.net/i);
    }
    expect(await fingerprint()).toEqual(before);
  });
});
