import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { deriveKey } from "~/lib/keys.server";
import { CHAT_ACTIONS } from "~/storefront/chat/door/chat-actions.server";
import { writeVisitorToken, type VisitorClaims } from "~/visitors/visitor-token";
import { PERSON } from "tests/kit/factories/person";
import { fingerprint } from "./fingerprint";
import { createToken } from "./sessions";
import {
  APP_ORIGIN,
  askChat,
  askProxy,
  createStorefrontWorld,
  findRoute,
  fingerprintAuthor,
  openSession,
  OURS,
  routes,
  SECRET,
  THEIRS,
  type StorefrontWorld,
} from "./storefront-world";

// The routes at our own origin, where only our token says who asks × everybody who is not its visitor.

let world: StorefrontWorld;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

const readClaims = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString()) as VisitorClaims;

/** The author's token with its claims changed and its signature left as it was. */
const forge = (claims: Partial<VisitorClaims>): string => {
  const { token } = world.author;
  return [encode({ ...readClaims(token), ...claims }), token.split(".")[1]].join(".");
};

/** A token that we signed. */
const mint = (claims: Partial<VisitorClaims>, key = deriveKey("visitor token")): string =>
  writeVisitorToken(key, "session", { ...readClaims(world.author.token), ...claims });

const WRONG: [string, () => string | undefined][] = [
  ["no token", () => undefined],
  ["an empty one", () => ""],
  ["a malformed one", () => "not.a.token"],
  ["one cut short", () => world.author.token.slice(0, -1)],
  ["one with a part more", () => `${world.author.token}.x`],
  ["one without a signature", () => world.author.token.split(".")[0]],
  ["a neighbour's, changed to the author's", () => forgeFrom(world.neighbour.token)],
  ["one changed to another shop's", () => forge({ shopId: world.theirId })],
  ["one changed to somebody signed in", () => forge({ customerId: PERSON.customerId })],
  ["one changed to last longer", () => forge({ expiresAt: 4_000_000_000 })],
  ["an expired one", () => mint({ expiresAt: Math.floor(Date.now() / 1000) - 1 })],
  ["one signed with another key", () => mint({}, Buffer.alloc(32, 1))],
  ["one of our other keys", () => mint({}, deriveKey("file link"))],
  ["a visitor's who is gone", () => mint({ visitorId: randomUUID() })],
  ["the author's id in another shop", () => mint({ shopId: world.theirId })],
  ["a guest's who is signed in by now", () => mint({ visitorId: world.customer.visitorId })],
  ["what is kept to come back with", () => world.author.resume],
  ["a member of staff's", () => createToken(OURS)],
  ["a very long one", () => "a".repeat(100_000)],
];

function forgeFrom(token: string): string {
  const claims = { ...readClaims(token), visitorId: world.author.visitorId };
  return [encode(claims), token.split(".")[1]].join(".");
}

/** What every act is asked with, about the author's conversation where it takes an id. */
const fields = () => ({
  clientId: randomUUID(),
  id: "order-status",
  text: "Hello",
  conversationId: world.conversationId,
  messageId: world.messageId,
  visitorId: world.author.visitorId,
  articleId: world.articleId,
  isHelpful: true,
  orderNumber: PERSON.orders[0],
  email: PERSON.email,
  name: "Mallory",
  lookupId: randomUUID(),
  code: "123456",
  query: "returns",
  score: 1,
  delivered: 1_000,
  read: 1_000,
  before: 1_000,
  after: 0,
  isTyping: true,
  pageUrl: "https://ours.example/",
});

const ACTIONS = Object.keys(CHAT_ACTIONS);

beforeAll(async () => {
  world = await createStorefrontWorld();
});

describe("the matrix of our own origin", () => {
  it("holds every route", () => {
    const names = routes.filter(({ audience }) => audience === "visitor").map(({ name }) => name);
    expect(names.sort()).toEqual([
      "storefront.chat.$action",
      "storefront.chat.file.$id",
      "storefront.chat.stream",
      "storefront.chat.transcript.$id",
    ]);
    expect(ACTIONS.length).toBeGreaterThan(15);
  });
});

describe.each(ACTIONS)("%s", (action) => {
  it("does nothing for whoever has no token of ours", async () => {
    const before = await fingerprint();
    for (const [wrong, create] of WRONG) {
      const answer = await askChat(action, { token: create(), body: fields() });
      expect(answer.status, `${wrong}`).toBe(401);
      expect(answer.body, `${wrong}`).not.toMatch(/quartermain|sofa/i);
      expect(answer.headers.get("Cache-Control")).toContain("no-store");
    }
    expect(await fingerprint()).toEqual(before);
  });

  it("takes no token of another shop through the proxy, nor a customer's who is not signed in", async () => {
    const before = await fingerprint();
    const ask = (token: string, customerId?: string) =>
      askProxy("proxy.chat.$action", {
        shop: OURS,
        path: `/chat/${action}`,
        params: { action },
        body: { type: "application/json", text: JSON.stringify({ ...fields(), token }) },
        ...(customerId ? { customerId } : {}),
      });
    expect((await ask(world.foreigner.token)).status).toBe(401);
    expect((await ask(world.customer.token)).status).toBe(401);
    expect((await ask(world.customer.token, "42")).status).toBe(401);
    expect(await fingerprint()).toEqual(before);
  });

  it("shows a neighbour nothing of the author's, and changes nothing of it", async () => {
    const before = await fingerprintAuthor(world);
    for (const { token } of [world.neighbour, world.customer, world.foreigner]) {
      const { body } = await askChat(action, { token, body: fields() });
      // Articles are there for everybody; the author's words and files are not.
      expect(body).not.toMatch(/sofa/i);
      expect(body).not.toContain(world.conversationId);
      expect(body).not.toContain(world.file.id);
    }
    expect(await fingerprintAuthor(world)).toEqual(before);
  });
});

describe("the author", () => {
  it("is let in, or the rest would prove nothing", async () => {
    const { status, body } = await askChat("poll", {
      token: world.author.token,
      body: { after: 0 },
    });
    expect(status).toBe(200);
    expect(body).toContain(SECRET);
  });

  it("comes back with what was kept, and only they", async () => {
    const again = await openSession({ resume: world.author.resume });
    expect(again.visitorId).toBe(world.author.visitorId);
    for (const resume of [world.author.token, `${world.author.resume.slice(0, -2)}AA`, "x"])
      expect((await openSession({ resume })).visitorId).not.toBe(world.author.visitorId);
    const elsewhere = await openSession({ shop: THEIRS, resume: world.author.resume });
    expect(elsewhere.visitorId).not.toBe(world.author.visitorId);
  });

  it("who was signed in is nobody to the next at the same screen", async () => {
    const guest = await openSession({ resume: world.customer.resume });
    expect(guest.visitorId).not.toBe(world.customer.visitorId);
    const other = await openSession({ resume: world.customer.resume, customerId: "42" });
    expect(other.visitorId).not.toBe(world.customer.visitorId);
  });

  it("who is forgotten is let in no more", async () => {
    const visitor = await openSession();
    await pool.query("DELETE FROM visitors WHERE id = $1", [visitor.visitorId]);
    expect((await askChat("poll", { token: visitor.token, body: { after: 0 } })).status).toBe(401);
  });

  it("gets no session at our own origin, where nobody signs for them", async () => {
    const before = await fingerprint();
    const { status } = await askChat("session", {
      token: world.author.token,
      body: { resume: null },
    });
    expect(status).toBe(404);
    expect(await fingerprint()).toEqual(before);
  });
});

describe("the stream", () => {
  let server: Server;
  let address = "";

  beforeAll(async () => {
    const { loader } = await findRoute("storefront.chat.stream").load();
    server = createServer((request, response) => {
      const url = `${APP_ORIGIN}/storefront/chat/stream`;
      const args = {
        request: new Request(url),
        params: {},
        context: { node: { request, response } },
      };
      void loader?.(args as Parameters<typeof loader>[0]);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const open = async (token: string | undefined) => {
    const stop = new AbortController();
    const headers = new Headers({ "Last-Event-ID": "0" });
    if (token !== undefined) headers.set("X-Doorbell-Token", token);
    const response = await fetch(address, { headers, signal: stop.signal });
    const chunk = await response.body?.getReader().read();
    const body = Buffer.from(chunk?.value ?? []).toString("utf8");
    stop.abort();
    return { status: response.status, type: response.headers.get("Content-Type") ?? "", body };
  };

  it("opens for nobody without a token of ours", async () => {
    const before = await fingerprint();
    for (const [wrong, create] of WRONG.filter(([name]) => name !== "a very long one")) {
      const { status, body } = await open(create());
      expect(status, `${wrong}`).toBe(401);
      expect(body).not.toMatch(/sofa/i);
    }
    expect(await fingerprint()).toEqual(before);
  });

  it("tells the author, and not the neighbour, what the author wrote", async () => {
    const own = await open(world.author.token);
    expect(own.status).toBe(200);
    expect(own.type).toContain("text/event-stream");
    expect((await open(world.neighbour.token)).body).not.toMatch(/sofa/i);
  });
});
