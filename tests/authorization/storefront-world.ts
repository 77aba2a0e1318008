import { randomUUID } from "node:crypto";
import { pool } from "~/database/db.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { addHelpShop } from "tests/integration/storefront/help-pages/help-shop";
import { addShopWithPerson, PERSON } from "tests/kit/factories/person";
import { ADMIN } from "tests/kit/factories/staff";
import { call, findRoutes, type Answer, type Route } from "./routes";
import { createProxyRequest, signQuery, type ProxyRequestParts } from "./sign-proxy-request";

export const OURS = "ours.myshopify.com";
export const THEIRS = "theirs.myshopify.com";
export const APP_ORIGIN = "https://doorbell.example";
/** Said by the visitor whose conversation nobody else may read. */
export const SECRET = "My name is Quartermain and my cat is called Sofa";

/** A visitor with the tokens that the chat gave their page. */
export interface TestVisitor {
  visitorId: string;
  token: string;
  resume: string;
}

export interface StorefrontWorld {
  shopId: number;
  theirId: number;
  /** A guest with a conversation, a file and an answered question. */
  author: TestVisitor;
  /** Another guest of the same shop, with a conversation of their own. */
  neighbour: TestVisitor;
  /** Somebody who is signed in. */
  customer: TestVisitor;
  /** A guest of the other shop. */
  foreigner: TestVisitor;
  conversationId: string;
  messageId: string;
  file: { id: string; token: string };
  articleId: string;
  slug: string;
}

export const routes = findRoutes();
export const findRoute = (name: string): Route => {
  const route = routes.find((candidate) => candidate.name === name);
  if (!route) throw new Error(`there is no route ${name}`);
  return route;
};

/** Asks a proxy route as Shopify would, or with another query. */
export async function askProxy(
  name: string,
  parts: ProxyRequestParts & { params?: Record<string, string> },
  query = signQuery(parts),
): Promise<Answer> {
  const { loader, action } = await findRoute(name).load();
  const request = createProxyRequest(parts, query);
  const handler = request.method === "GET" ? loader : action;
  if (!handler) throw new Error(`${name} answers no ${request.method}`);
  return call(handler, request, parts.params ?? {});
}

/** Asks the chat at the app's own origin. */
export async function askChat(
  action: string,
  { token, body = {} }: { token?: string | undefined; body?: object | FormData },
): Promise<Answer> {
  const route = await findRoute("storefront.chat.$action").load();
  if (!route.action) throw new Error("the chat takes nothing");
  const isForm = body instanceof FormData;
  const request = new Request(`${APP_ORIGIN}/storefront/chat/${action}`, {
    method: "POST",
    headers: {
      ...(isForm ? {} : { "Content-Type": "application/json" }),
      ...(token === undefined ? {} : { "X-Doorbell-Token": token }),
    },
    body: isForm ? body : JSON.stringify(body),
  });
  return call(route.action, request, { action });
}

interface Arrival {
  shop?: string;
  customerId?: string;
  resume?: string;
  address?: string;
}

/** Opens the chat as a page of the shop does. */
export async function openSession({
  shop = OURS,
  resume,
  ...rest
}: Arrival = {}): Promise<TestVisitor> {
  const body = {
    type: "application/json",
    text: JSON.stringify({ resume: resume ?? null, locale: "en" }),
  };
  const answer = await askProxy("proxy.chat.$action", {
    shop,
    path: "/chat/session",
    params: { action: "session" },
    body,
    ...rest,
  });
  if (answer.status !== 200) throw new Error(`no session: ${answer.body}`);
  return JSON.parse(answer.body) as TestVisitor;
}

interface Sent {
  conversation: { id: string };
  message: { id: string; files: { id: string; url: string }[] };
}

async function write(visitor: TestVisitor, text: string, file?: File): Promise<Sent> {
  const form = new FormData();
  form.set("clientId", randomUUID());
  form.set("text", text);
  if (file) form.append("files", file);
  const answer = await askChat("message", { token: visitor.token, body: form });
  if (answer.status !== 200) throw new Error(`not sent: ${answer.body}`);
  return JSON.parse(answer.body) as Sent;
}

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Two shops; in one of them somebody has something that nobody else may see. */
export async function createStorefrontWorld(): Promise<StorefrontWorld> {
  const { shopId } = await addShopWithPerson(OURS);
  const { shopId: theirId } = await addHelpShop(THEIRS);
  const { id: articleId } = await saveArticle(shopId, ADMIN, {
    articleId: null,
    version: null,
    categoryId: null,
    isFeatured: false,
    kind: "article",
    status: "published",
    translations: [
      { locale: "en", title: "Who is Quartermain", slug: "who", bodyHtml: `<p>${PERSON.name}</p>` },
    ],
  });
  const [author, neighbour, customer, foreigner] = [
    await openSession(),
    await openSession(),
    await openSession({ customerId: PERSON.customerId }),
    await openSession({ shop: THEIRS }),
  ];
  const photo = new File([PIXEL], "sofa.png", { type: "image/png" });
  const { conversation, message } = await write(author, SECRET, photo);
  await write(neighbour, "Good morning");
  await write(foreigner, "Good evening");
  const [file] = message.files;
  const token = file ? new URL(file.url).searchParams.get("token") : null;
  if (!file || !token) throw new Error("the file was not kept");
  await pool.query("UPDATE visitors SET email = $2 WHERE shop_id = $1 AND id = $3", [
    shopId,
    PERSON.email,
    author.visitorId,
  ]);
  return {
    shopId,
    theirId,
    author,
    neighbour,
    customer,
    foreigner,
    conversationId: conversation.id,
    messageId: message.id,
    file: { id: file.id, token },
    articleId,
    slug: "who",
  };
}

/** Changes when anything of the author's conversation or of the author does. */
export async function fingerprintAuthor({
  shopId,
  conversationId,
  author,
}: StorefrontWorld): Promise<unknown> {
  const { rows } = await pool.query(
    `SELECT (SELECT md5(c::text) FROM conversations c WHERE shop_id = $1 AND id = $2) AS conversation,
       (SELECT md5(string_agg(m::text, ',' ORDER BY m.id)) FROM messages m WHERE shop_id = $1 AND conversation_id = $2) AS messages,
       (SELECT md5(string_agg(r::text, ',')) FROM ratings r WHERE shop_id = $1 AND conversation_id = $2) AS ratings,
       (SELECT md5(v::text) FROM visitors v WHERE shop_id = $1 AND id = $3) AS visitor`,
    [shopId, conversationId, author.visitorId],
  );
  return rows;
}
