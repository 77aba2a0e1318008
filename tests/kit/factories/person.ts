import { randomUUID } from "node:crypto";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { addNote } from "~/conversations/commands/add-note.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { pool } from "~/database/db.server";
import { runJobs } from "tests/kit/mail/run-jobs";
import { fromAddressOf } from "tests/kit/mail/sign-mail";
import { receiveTestMessage } from "./conversation";
import { addCustomer, addMirroredShop, addOrder } from "./mirror";

/** Somebody whom the shop knows in every way that it can know anybody. */
export const PERSON = {
  customerId: "9007199254740993",
  name: "Zebulon Quartermain",
  email: "Zebulon.Quartermain@Example.com",
  phone: "+358401234567",
  orders: ["7001", "7002"],
} as const;

/** Somebody else, who wrote to the same shop and knows the person. */
export const BYSTANDER = {
  customerId: "42",
  name: "Olga Bystander",
  email: "olga@example.org",
} as const;

const staff = { id: "1", name: "Agent Smith", role: "agent" as const };

interface Mail {
  from: string;
  text: string;
  headers?: string[];
  attachment?: string;
}

function composeMail({ from, text, headers = [], attachment }: Mail): Buffer {
  const id = `<${randomUUID()}@example.com>`;
  const common = [
    `From: ${from}`,
    "To: desk@shop.example",
    "Subject: Order #7001",
    `Message-ID: ${id}`,
    ...headers,
  ];
  const lines = attachment
    ? [
        ...common,
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        text,
        "--b",
        'Content-Type: text/plain; name="cv.txt"',
        'Content-Disposition: attachment; filename="cv.txt"',
        "",
        attachment,
        "--b--",
        "",
      ]
    : [...common, "Content-Type: text/plain; charset=utf-8", "", text, ""];
  return Buffer.from(lines.join("\r\n"));
}

async function receiveMail(shopId: number, mail: Mail): Promise<string> {
  const raw = composeMail(mail);
  const { deliveryId } = await receiveInbound(shopId, {
    channel: "email",
    externalId: randomUUID(),
    door: "smtp",
    recipient: "desk@shop.example",
    raw,
    envelope: {
      clientAddress: "127.0.0.1",
      helo: "mail.example",
      mailFrom: fromAddressOf(raw),
      isTls: false,
    },
  });
  await runJobs();
  const { rows } = await pool.query<{ id: string }>(
    `SELECT m.conversation_id::text AS id FROM inbound_deliveries i JOIN messages m ON m.shop_id = i.shop_id
       AND m.id = i.message_id WHERE i.shop_id = $1 AND i.id = $2`,
    [shopId, deliveryId],
  );
  if (!rows[0]) throw new Error("the mail became no message");
  return rows[0].id;
}

async function addMirror(shopId: number): Promise<void> {
  const { customerId, name, email, phone } = PERSON;
  await addCustomer(shopId, { id: customerId, name, email, phone });
  await addCustomer(shopId, {
    id: BYSTANDER.customerId,
    name: BYSTANDER.name,
    email: BYSTANDER.email,
  });
  await addOrder(shopId, {
    id: "7001",
    name: "#7001",
    customerId,
    email,
    phone,
    trackingNumber: "JJFI65432100000000001",
    lines: [
      {
        variantId: "1",
        quantity: 2,
      },
    ],
  });
  // Bought as a guest, with the same address.
  await addOrder(shopId, { id: "7002", name: "#7002", email });
  await addOrder(shopId, {
    id: "8001",
    name: "#8001",
    customerId: BYSTANDER.customerId,
    email: BYSTANDER.email,
  });
  await pool.query(
    `UPDATE orders SET note = 'For ' || $2, tags = ARRAY['vip ' || $2], custom_attributes = $3, status_page_url = $4,
       shipping_address = $5, billing_address = $5 WHERE shop_id = $1 AND id IN (7001, 7002)`,
    [
      shopId,
      name,
      JSON.stringify([{ key: "gift for", value: name }]),
      `https://shop.example/o?e=${email}`,
      JSON.stringify({ name, phone, city: "Helsinki" }),
    ],
  );
  await pool.query(
    `UPDATE order_lines SET custom_attributes = $2 WHERE shop_id = $1 AND order_id = 7001`,
    [shopId, JSON.stringify([{ key: "Engraving", value: name }])],
  );
  await pool.query(
    `INSERT INTO refunds (shop_id, order_id, id, note, total) VALUES ($1, 7001, 1, 'Called ' || $2, 5)`,
    [shopId, name],
  );
}

async function addInbox(shopId: number): Promise<{ own: string; shared: string }> {
  const { name, email, phone } = PERSON;
  const own = await receiveMail(shopId, {
    from: `${name} <${email}>`,
    text: `Where is #7001? Call me at ${phone}.\r\n\r\n${name}`,
    attachment: `I, ${name}, was born long ago.`,
  });
  await sendReply(shopId, {
    conversationId: own,
    staff,
    text: `Dear ${name}!`,
    requestId: randomUUID(),
  });
  await addNote(shopId, {
    conversationId: own,
    staff,
    text: `${name} is angry`,
    requestId: randomUUID(),
  });
  await receiveTestMessage(shopId, { from: phone, text: "And by WhatsApp", senderName: name });
  const shared = await receiveMail(shopId, {
    from: `${BYSTANDER.name} <${BYSTANDER.email}>`,
    text: `My friend ${name} (${email}, 040 123 4567) told me about #7001.`,
    headers: [`Cc: ${name} <${email}>`],
  });
  await addNote(shopId, {
    conversationId: shared,
    staff,
    text: `Knows ${email}`,
    requestId: randomUUID(),
  });
  return { own, shared };
}

async function addLeftovers(shopId: number, shared: string): Promise<void> {
  const { customerId, name, email, phone } = PERSON;
  // A mail that nobody could make a message of.
  await pool.query(
    `INSERT INTO inbound_deliveries (shop_id, id, channel, external_id, door, recipient, raw, state, error)
     VALUES ($1, gen_random_uuid(), 'email', gen_random_uuid()::text, 'smtp', 'desk@shop.example', $2, 'failed', 'too deep')`,
    [shopId, Buffer.from(`From: ${name} <${email.toUpperCase()}>\r\n\r\nbroken`)],
  );
  // An agent linked the bystander's order for a reason that names the person.
  await pool.query(
    `INSERT INTO order_links (shop_id, conversation_id, order_id, state, confidence, evidence, updated_at)
     VALUES ($1, $2, 8001, 'attached', 1, $3, now())
     ON CONFLICT (shop_id, conversation_id, order_id) DO UPDATE SET evidence = excluded.evidence`,
    [shopId, shared, JSON.stringify([{ kind: "manual", detail: `says ${email}` }])],
  );
  // A family's phone: the bystander's contact has it, and the person wrote from it into the bystander's conversation.
  await pool.query(
    `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, from_address, text)
     VALUES ($1, gen_random_uuid(), $2, 'email', 'inbound', $3, $4, 'It is me, the friend')`,
    [shopId, shared, name, email],
  );
  await pool.query(
    `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, object_id, processed_at) VALUES
       ($1, 'hint', 'customers/update', 'gid://shopify/Customer/' || $2, now())`,
    [shopId, customerId],
  );
  await pool.query(
    `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, payload, processed_at) VALUES
       ($1, 'earlier', 'customers/data_request', $2, now())`,
    [
      shopId,
      JSON.stringify({ customer: { id: "id", email, phone } }).replace(
        '"id":"id"',
        `"id":${customerId}`,
      ),
    ],
  );
  await pool.query(
    `INSERT INTO data_requests (shop_id, id, customer_id, email, completed_at, export) VALUES ($1, 5, $2, $3, now(), $4)`,
    [shopId, customerId, email, JSON.stringify({ name, email, phone })],
  );
  await pool.query(
    `INSERT INTO data_requests (shop_id, id, customer_id, email, completed_at, export) VALUES ($1, 6, 42, $2, now(), $3)`,
    [shopId, BYSTANDER.email, JSON.stringify({ text: `my friend ${name}` })],
  );
}

/** A shop with PERSON in every table that can hold somebody, and BYSTANDER beside them. */
export async function addShopWithPerson(
  domain: string,
): Promise<{ shopId: number; own: string; shared: string }> {
  const shopId = await addMirroredShop(domain);
  await addMirror(shopId);
  const conversations = await addInbox(shopId);
  await addLeftovers(shopId, conversations.shared);
  return { shopId, ...conversations };
}
