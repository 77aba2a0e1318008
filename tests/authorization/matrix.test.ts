import { randomUUID } from "node:crypto";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { addMirroredShop } from "../kit/factories/mirror";
import { receiveTestMessage } from "../kit/factories/conversation";
import { addShopWithPerson, PERSON } from "../kit/factories/person";
import { createWebhookRequest } from "../kit/factories/webhook";
import { fingerprint } from "./fingerprint";
import {
  addKnowledge,
  editorBodies,
  type KnowledgeIds,
  listBodies,
  newArticleBodies,
} from "./knowledge";
import { type Answer, call, countRouteFiles, findRoutes, type Route } from "./routes";
import { createToken, forgeToken, signIn, unsignedToken } from "./sessions";

// Every route × everybody who must not get in. A new route is in the matrix by its file's name; if it takes ids or
// has an action, the tables below must say what to ask it, or its test fails.

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";
const ORIGIN = "https://doorbell.example";

/** Ids of things in OURS. */
let ours: {
  shopId: number;
  number: string;
  attachmentId: string;
  messageId: string;
  failedId: string;
  dataRequestId: string;
  knowledge: KnowledgeIds;
};
let theirs: { shopId: number; number: string };

/** Path parameters of a route, all of them of OURS. */
const PARAMS: Record<string, () => Record<string, string>> = {
  "app.inbox.$number": () => ({ number: ours.number }),
  "app.inbox_.$number.typing": () => ({ number: ours.number }),
  "app.attachments.$id": () => ({ id: ours.attachmentId }),
  "app.originals.$id": () => ({ id: ours.messageId }),
  "app.file-mentions.$id": () => ({ id: ours.attachmentId }),
  "app.data-requests.$id": () => ({ id: ours.dataRequestId }),
  "app.knowledge.$id": () => ({ id: ours.knowledge.articleId }),
};

/** What an action is asked to do, with ids of OURS; each must be refused to others and change nothing. */
const BODIES: Record<string, () => unknown[]> = {
  "app.inbox.$number": () => [
    { intent: "reply", text: "Hello", requestId: randomUUID(), status: "waiting" },
    { intent: "note", text: "Hello", requestId: randomUUID() },
    { intent: "status", status: "closed" },
    { intent: "assign", staffId: "4711" },
    { intent: "read", isUnread: true },
    { intent: "retry", messageId: ours.failedId },
    { intent: "attach", orderId: PERSON.orders[0] },
    { intent: "detach", orderId: PERSON.orders[0] },
  ],
  "app.inbox_.$number.typing": () => [{ isTyping: true }],
  "app.settings.email": () => [
    { intent: "save", settings: {} },
    { intent: "check-sender" },
    { intent: "mail-code" },
    { intent: "confirm-sender", code: "123456" },
  ],
  "app.settings.chat": () => [{ chat: { isEnabled: false } }],
  "app.settings.hours": () => [{ hours: { isAlwaysOpen: true } }],
  "app.settings.texts": () => [{ locale: "en", texts: {} }],
  "app.settings.sync": () => [{}],
  "app.settings.storage": () => [{ originalDays: 30 }],
  "app.file-mentions.$id": () => [{ decision: "keep" }, { decision: "delete" }],
  "app.settings.activity": () => [{ task: "privacy.export-customer", code: "UNEXPECTED" }],
  "app.knowledge._index": () => listBodies(ours.knowledge),
  "app.knowledge.$id": () => editorBodies(),
  "app.knowledge.new": () => newArticleBodies(ours.knowledge),
  "app.knowledge.import": () => [{ intent: "policies" }],
};

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

interface Asked {
  token?: string;
  body?: unknown;
  query?: string;
}

async function ask(
  route: Route,
  method: "GET" | "POST",
  { token, body, query = "" }: Asked = {},
): Promise<Answer> {
  const { loader, action } = await route.load();
  const handler = method === "GET" ? loader : action;
  if (!handler) throw new Error(`${route.name} answers no ${method}`);
  const headers = new Headers({ "Content-Type": "application/json" });
  if (token) headers.set("Authorization", `Bearer ${token}`);
  const init: RequestInit =
    method === "GET" ? { headers } : { method, headers, body: JSON.stringify(body ?? {}) };
  return call(handler, new Request(`${ORIGIN}/app${query}`, init), PARAMS[route.name]?.());
}

async function methodsOf(route: Route): Promise<("GET" | "POST")[]> {
  const { loader, action } = await route.load();
  return [...(loader ? ["GET" as const] : []), ...(action ? ["POST" as const] : [])];
}

async function findId(sql: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(sql, [ours.shopId]);
  if (!rows[0]) throw new Error(`nothing to ask for: ${sql}`);
  return rows[0].id;
}

beforeAll(async () => {
  const { shopId, own } = await addShopWithPerson(OURS);
  ours = {
    shopId,
    number: "",
    attachmentId: "",
    messageId: "",
    failedId: "",
    dataRequestId: "",
    knowledge: await addKnowledge(shopId),
  };
  const conversation = `(SELECT id FROM conversations WHERE shop_id = $1 AND id = '${own}')`;
  ours.number = await findId(
    `SELECT number::text AS id FROM conversations WHERE shop_id = $1 ORDER BY number DESC LIMIT 1`,
  );
  ours.attachmentId = await findId("SELECT id::text FROM attachments WHERE shop_id = $1 LIMIT 1");
  ours.messageId = await findId(
    "SELECT message_id::text AS id FROM inbound_deliveries WHERE shop_id = $1 AND message_id IS NOT NULL LIMIT 1",
  );
  ours.failedId = await findId(
    `SELECT message_id::text AS id FROM outbound_deliveries WHERE shop_id = $1 AND message_id IN (SELECT id FROM messages WHERE conversation_id = ${conversation}) LIMIT 1`,
  );
  ours.dataRequestId = await findId(
    "SELECT id::text FROM data_requests WHERE shop_id = $1 AND export IS NOT NULL ORDER BY id LIMIT 1",
  );
  await pool.query("UPDATE outbound_deliveries SET state = 'failed' WHERE shop_id = $1", [shopId]);
  await pool.query(
    `INSERT INTO ended_jobs (shop_id, id, task, job_key, payload, max_attempts, code, reason)
     VALUES ($1, gen_random_uuid(), 'privacy.export-customer', 'k', '{}', 1, 'UNEXPECTED', 'about Quartermain')`,
    [shopId],
  );
  await pool.query("INSERT INTO file_mentions (shop_id, attachment_id) VALUES ($1, $2::uuid)", [
    shopId,
    ours.attachmentId,
  ]);
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
      for (const body of method === "POST" ? (BODIES[route.name]?.() ?? []) : [undefined]) {
        const token = createWrong();
        const answer = await ask(route, method, { body, ...(token ? { token } : {}) });
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
      const answer = await ask(route, method, {
        token: createToken("never.myshopify.com"),
        body: BODIES[route.name]?.()[0],
      });
      expect(answer.status).toBe(401);
    }
  });

  it("takes the shop from the token, never from the address", async () => {
    if (!(await methodsOf(route)).includes("GET")) return;
    const answer = await ask(route, "GET", {
      token: createToken(THEIRS),
      query: `?shop=${OURS}&q=${PERSON.orders[0]}`,
    });
    expect(answer.body).not.toMatch(/quartermain/i);
  });

  it("shows and does nothing of another shop", async () => {
    const before = await fingerprint(ours.shopId);
    for (const method of await methodsOf(route)) {
      for (const body of method === "POST" ? (BODIES[route.name]?.() ?? []) : [undefined]) {
        const answer = await ask(route, method, { token: createToken(THEIRS), body });
        expect(answer.body).not.toMatch(/quartermain/i);
        const mayWork = method === "GET" ? !PARAMS[route.name] : ACTS_ON_OWN_SHOP.has(route.name);
        if (!mayWork) expect(answer.status).toBe(404);
      }
    }
    expect(await fingerprint(ours.shopId)).toEqual(before);
  });

  it("works for the shop itself, or the rest would prove nothing", async () => {
    if (!(await methodsOf(route)).includes("GET")) return;
    const answer = await ask(route, "GET", {
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
      const answer = await ask(route, method, { query: `?shop=${OURS}` });
      expect(answer.body).not.toMatch(/quartermain|agent@example\.net/i);
    }
    expect(await fingerprint()).toEqual(before);
  });
});
