import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { can, ROLES, type Action, type Role } from "~/team/permissions";
import { fingerprint } from "./fingerprint";
import { findRoutes, type Route } from "./routes";
import { createToken, signIn } from "./sessions";
import { addShopToAsk, ask, BODIES, methodsOf, type ShopIds } from "./staff-requests";

// Every route of the staff's × every role of the shop's own people: each gets in or is refused as the table of permissions
// says, and who is refused has changed nothing.

const SHOP = "roles.myshopify.com";
const USER_IDS = { owner: 101, admin: 102, agent: 103, "read-only": 104 } as const satisfies Record<
  Role,
  number
>;

const BY_INTENT: Record<string, Action> = {
  reply: "conversation.reply",
  retry: "conversation.reply",
  note: "conversation.note",
  status: "conversation.organise",
  assign: "conversation.organise",
  read: "conversation.organise",
  attach: "conversation.link-orders",
  detach: "conversation.link-orders",
  "trust-sender": "conversation.trust-sender",
  "use-original-sender": "conversation.use-original-sender",
};

/** What a route's action needs; an action that is not here fails below. */
const BY_ROUTE: Record<string, Action> = {
  "app.inbox_.$number.typing": "conversation.reply",
  "app.settings.email": "settings.change",
  "app.settings.chat": "settings.change",
  "app.settings.hours": "settings.change",
  "app.settings.texts": "settings.change",
  "app.settings.storage": "settings.change",
  "app.settings.sync": "sync.start",
  "app.settings.activity": "operations.restart",
  "app.file-mentions.$id": "privacy.handle",
  "app.knowledge._index": "knowledge.write",
  "app.knowledge.$id": "knowledge.write",
  "app.knowledge.new": "knowledge.write",
  "app.knowledge.import": "knowledge.write",
  "app.knowledge.search": "knowledge.write",
};

/** What is not for everybody to read. */
const TO_READ: Record<string, Action> = { "app.data-requests.$id": "privacy.handle" };

function actionFor(route: Route, body: unknown): Action {
  const intent = (body as { intent?: string }).intent ?? "";
  const action = BY_ROUTE[route.name] ?? BY_INTENT[intent];
  if (!action) throw new Error(`nobody has said who may do this: ${route.name} ${intent}`);
  return action;
}

const routes = findRoutes().filter(({ audience }) => audience === "staff");
let ids: ShopIds;
const tokenOf = (role: Role) => createToken(SHOP, { userId: USER_IDS[role] });

beforeAll(async () => {
  ids = await addShopToAsk(SHOP);
  for (const role of ROLES) {
    await signIn(SHOP, { userId: USER_IDS[role], isOwner: role === "owner" });
    // What is stored of an owner does not count.
    await pool.query(
      `INSERT INTO staff_members (shop_id, id, first_name, last_name, email, last_seen_at, role)
       VALUES ($1, $2, 'Agent', 'Smith', '', now(), $3)`,
      [ids.shopId, USER_IDS[role], role === "owner" ? "read-only" : role],
    );
  }
});

// Those who may do least first: what the others do would leave them nothing to be refused.
describe.each(ROLES.toReversed())("%s", (role) => {
  it.each(routes)("reads $name or is refused", async (route) => {
    if (!(await methodsOf(route)).includes("GET")) return;
    const needed = TO_READ[route.name];
    const { status } = await ask(route, "GET", ids, { token: tokenOf(role) });
    expect(status).toBe(needed && !can({ role }, needed) ? 403 : 200);
  });
});

describe.each(ROLES.toReversed())("%s", (role) => {
  it.each(routes)("is refused at $name what the role does not allow", async (route) => {
    const before = await fingerprint();
    for (const body of BODIES[route.name]?.(ids) ?? []) {
      if (can({ role }, actionFor(route, body))) continue;
      const answer = await ask(route, "POST", ids, { token: tokenOf(role), body });
      expect(answer.status, JSON.stringify(body)).toBe(403);
      expect(answer.body).toContain("Ask an admin of your team");
    }
    expect(await fingerprint()).toEqual(before);
  });
});

describe.each(ROLES.toReversed())("%s", (role) => {
  it.each(routes)("gets in at $name where the role allows it", async (route) => {
    for (const body of BODIES[route.name]?.(ids) ?? []) {
      if (!can({ role }, actionFor(route, body))) continue;
      const { status } = await ask(route, "POST", ids, { token: tokenOf(role), body });
      // Found or not any more, for others were here before; but never refused.
      expect([401, 403, 500], JSON.stringify(body)).not.toContain(status);
    }
  });
});
