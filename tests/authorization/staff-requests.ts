import { randomUUID } from "node:crypto";
import { pool } from "~/database/db.server";
import { addShopWithPerson, PERSON } from "tests/kit/factories/person";
import {
  addKnowledge,
  editorBodies,
  importBodies,
  listBodies,
  newArticleBodies,
  searchBodies,
  type KnowledgeIds,
} from "./knowledge";
import { call, type Answer, type Route } from "./routes";

export const ORIGIN = "https://doorbell.example";

/** Ids of things in one shop that its staff can ask for. */
export interface ShopIds {
  shopId: number;
  number: string;
  attachmentId: string;
  messageId: string;
  failedId: string;
  dataRequestId: string;
  knowledge: KnowledgeIds;
}

/** Path parameters of a route. */
export const PARAMS: Record<string, (ids: ShopIds) => Record<string, string>> = {
  "app.inbox.$number": ({ number }) => ({ number }),
  "app.inbox_.$number.typing": ({ number }) => ({ number }),
  "app.attachments.$id": ({ attachmentId }) => ({ id: attachmentId }),
  "app.originals.$id": ({ messageId }) => ({ id: messageId }),
  "app.file-mentions.$id": ({ attachmentId }) => ({ id: attachmentId }),
  "app.data-requests.$id": ({ dataRequestId }) => ({ id: dataRequestId }),
  "app.knowledge.$id": ({ knowledge }) => ({ id: knowledge.articleId }),
};

/** What a route's action can be asked to do. */
export const BODIES: Record<string, (ids: ShopIds) => unknown[]> = {
  "app.inbox.$number": ({ failedId, messageId }) => [
    { intent: "reply", text: "Hello", requestId: randomUUID(), status: "waiting" },
    { intent: "note", text: "Hello", requestId: randomUUID() },
    { intent: "status", status: "closed" },
    { intent: "assign", staffId: "4711" },
    { intent: "read", isUnread: true },
    { intent: "read", isUnread: false },
    { intent: "retry", messageId: failedId },
    { intent: "attach", orderId: PERSON.orders[0] },
    { intent: "detach", orderId: PERSON.orders[0] },
    { intent: "trust-sender", isTrusted: true },
    { intent: "use-original-sender", messageId, isUsed: true },
  ],
  "app.inbox_.$number.typing": () => [{ isTyping: true }],
  "app.settings.email": () => [
    { intent: "save", settings: {} },
    { intent: "test", settings: {} },
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
  "app.knowledge._index": ({ knowledge }) => listBodies(knowledge),
  "app.knowledge.$id": () => editorBodies(),
  "app.knowledge.new": ({ knowledge }) => newArticleBodies(knowledge),
  "app.knowledge.import": () => importBodies(),
  "app.knowledge.search": ({ knowledge }) => searchBodies(knowledge),
};

interface Asked {
  token?: string;
  body?: unknown;
  query?: string;
}

function createRequest(method: "GET" | "POST", { token, body, query = "" }: Asked): Request {
  const headers = new Headers(token ? { Authorization: `Bearer ${token}` } : {});
  const url = `${ORIGIN}/app${query}`;
  if (method === "GET") return new Request(url, { headers });
  if (body instanceof FormData) return new Request(url, { method: "POST", headers, body });
  headers.set("Content-Type", "application/json");
  return new Request(url, { method: "POST", headers, body: JSON.stringify(body ?? {}) });
}

/** Asks a route of the staff's for something of the shop that `ids` are of. */
export async function ask(
  route: Route,
  method: "GET" | "POST",
  ids: ShopIds,
  asked: Asked = {},
): Promise<Answer> {
  const { loader, action } = await route.load();
  const handler = method === "GET" ? loader : action;
  if (!handler) throw new Error(`${route.name} answers no ${method}`);
  return call(handler, createRequest(method, asked), PARAMS[route.name]?.(ids));
}

/** What a route answers. */
export async function methodsOf(route: Route): Promise<("GET" | "POST")[]> {
  const { loader, action } = await route.load();
  return [...(loader ? ["GET" as const] : []), ...(action ? ["POST" as const] : [])];
}

async function findId(shopId: number, sql: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(sql, [shopId]);
  if (!rows[0]) throw new Error(`nothing to ask for: ${sql}`);
  return rows[0].id;
}

/** Installs a shop in which there is something of everything. */
export async function addShopToAsk(domain: string): Promise<ShopIds> {
  const { shopId, own } = await addShopWithPerson(domain);
  const find = (sql: string) => findId(shopId, sql);
  const conversation = `(SELECT id FROM conversations WHERE shop_id = $1 AND id = '${own}')`;
  const ids: ShopIds = {
    shopId,
    knowledge: await addKnowledge(shopId),
    number: await find(
      `SELECT number::text AS id FROM conversations WHERE shop_id = $1 ORDER BY number DESC LIMIT 1`,
    ),
    attachmentId: await find("SELECT id::text FROM attachments WHERE shop_id = $1 LIMIT 1"),
    messageId: await find(
      "SELECT message_id::text AS id FROM inbound_deliveries WHERE shop_id = $1 AND message_id IS NOT NULL LIMIT 1",
    ),
    failedId: await find(
      `SELECT message_id::text AS id FROM outbound_deliveries WHERE shop_id = $1 AND message_id IN (SELECT id FROM messages WHERE conversation_id = ${conversation}) LIMIT 1`,
    ),
    dataRequestId: await find(
      "SELECT id::text FROM data_requests WHERE shop_id = $1 AND export IS NOT NULL ORDER BY id LIMIT 1",
    ),
  };
  await pool.query("UPDATE outbound_deliveries SET state = 'failed' WHERE shop_id = $1", [shopId]);
  await pool.query(
    `INSERT INTO ended_jobs (shop_id, id, task, job_key, payload, max_attempts, code, reason)
     VALUES ($1, gen_random_uuid(), 'privacy.export-customer', 'k', '{}', 1, 'UNEXPECTED', 'about Quartermain')`,
    [shopId],
  );
  await pool.query("INSERT INTO file_mentions (shop_id, attachment_id) VALUES ($1, $2::uuid)", [
    shopId,
    ids.attachmentId,
  ]);
  return ids;
}
