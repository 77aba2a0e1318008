import { simpleParser } from "mailparser";
import { z } from "zod";
import { DEMO_SHOP, type Stack } from "tests/tools/demo/start-stack";
import { summarise } from "tests/tools/demo/summarise";
import { waitUntil } from "tests/tools/demo/wait-until";

const receivedSchema = z.object({
  id: z.string(),
  direction: z.string(),
  subject: z.string().nullish(),
});

/** An order of the shop together with the customer who placed it, as the app knows them. */
export interface ShoppersOrder {
  id: string;
  name: string;
  email: string;
  customerName: string;
}

const FIND_ORDER = `SELECT o.id::text, o.name, o.email, c.display_name AS "customerName"
  FROM orders o JOIN customers c ON c.shop_id = o.shop_id AND c.id = o.customer_id
  WHERE o.fulfillment_status = 'UNFULFILLED' AND o.financial_status = 'PAID' AND o.cancelled_at IS NULL
    AND o.email IS NOT NULL
  ORDER BY o.processed_at DESC OFFSET $1 LIMIT 1`;

/** The `index`-th newest order that is paid and not yet sent. */
export async function findOpenOrder(stack: Stack, index: number): Promise<ShoppersOrder> {
  const { rows } = await stack.database.query<ShoppersOrder>(FIND_ORDER, [index]);
  if (!rows[0]) throw new Error("the demo shop has no such order");
  return rows[0];
}

/** Calls the local Shopify's control API. */
export async function control(stack: Stack, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${stack.shopify.origin}/control${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`control ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Waits until the first import has copied all orders and products. */
export async function waitForImport(stack: Stack, shopId: number): Promise<void> {
  const isDone = async () => {
    const { orders, products } = await summarise(stack, shopId, 0);
    return orders.shop === orders.mirror && products.shop === products.mirror ? true : undefined;
  };
  await waitUntil("the first import", isDone, 120_000);
}

/** Makes something happen to the demo shop's records. */
export function act(stack: Stack, action: string, input: unknown): Promise<unknown> {
  return control(stack, `/shops/${DEMO_SHOP}/actions/${action}`, input);
}

/** Waits for the newest mail in a shopper's mailbox that the shop sent and whose raw text contains `text`. */
export async function waitForReply(
  stack: Stack,
  to: string,
  text: string,
): Promise<{ id: string; raw: string }> {
  return waitUntil(`a reply to ${to}`, async () => {
    const response = await fetch(
      `${stack.shopify.origin}/mailbox/messages.json?to=${encodeURIComponent(to)}`,
    );
    const { messages } = z
      .object({ messages: z.array(receivedSchema) })
      .parse(await response.json());
    for (const { id, direction } of messages) {
      if (direction !== "received") continue;
      const raw = await (await fetch(`${stack.shopify.origin}/mailbox/messages/${id}/raw`)).text();
      if (raw.includes(text)) return { id, raw };
    }
    return undefined;
  });
}

/** The code that was mailed to `email`. */
export async function readMailedCode(stack: Stack, email: string): Promise<string> {
  const { raw } = await waitForReply(stack, email, "Content-Type");
  const code = /\b\d{6}\b/.exec((await simpleParser(raw)).text ?? "");
  if (!code) throw new Error("the mail has no code");
  return code[0];
}

/** Answers a mail in the shopper's mailbox. */
export async function answerMail(stack: Stack, id: string, text: string): Promise<void> {
  const response = await fetch(`${stack.shopify.origin}/mailbox/messages/${id}/reply`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  if (!response.ok) throw new Error(`the mailbox answers ${response.status}`);
}

/** Waits until an agent's taking off of an order is stored. */
export async function waitUntilDetached(stack: Stack, { id, name }: ShoppersOrder): Promise<void> {
  await waitUntil(`${name} to be detached`, async () => {
    const { rows } = await stack.database.query<{ state: string }>(
      "SELECT state FROM order_links WHERE order_id = $1",
      [id],
    );
    return rows[0]?.state === "detached" ? true : undefined;
  });
}
