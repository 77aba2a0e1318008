import type { Prisma } from "@prisma/client";
import { z } from "zod";
import { channelsThat } from "~/channels/contract/registry.server";
import { pool, runSql, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { parseInput } from "~/lib/parse-input.server";
import { withTransaction } from "~/database/transaction.server";
import { addEventLine } from "../timeline/add-event-line.server";
import { conversationIdSchema, staffSchema } from "../commands/conversation-command";
import { findOrCreateContact } from "./find-or-create-contact.server";
import { lockConversation } from "../commands/lock-conversation.server";
import { matchMessage } from "../orders/match-message.server";

const trustSenderSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  /** False takes it back. */
  isTrusted: z.boolean(),
});

export type TrustSenderInput = z.input<typeof trustSenderSchema>;

const MAX_MESSAGES = 50;

const LOCK_SENDER = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;
// The newest claim in the conversation.
const FIND_CLAIM = `
  SELECT m.from_address AS address, contact.name, contact.locale FROM messages AS m
  JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  JOIN contacts AS contact ON contact.shop_id = c.shop_id AND contact.id = c.contact_id
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind = 'inbound' AND m.channel = ANY ($3::text[])
    AND m.from_address IS NOT NULL AND COALESCE(m.sender_proof->>'state', '') <> 'proven'
  ORDER BY m.created_at DESC, m.id DESC LIMIT 1`;
// Only a conversation that hangs on the claim itself is given another contact.
const MOVE = `
  UPDATE conversations SET contact_id = $3::uuid WHERE shop_id = $1 AND id = $2::uuid AND contact_id IN (
    SELECT contact_id FROM contact_addresses
    WHERE shop_id = $1 AND kind = 'email' AND value = $4 AND claimed_by = $5)`;
const SET_TRUST = `UPDATE conversations SET trusted_sender = $3, trusted_by = $4::bigint, version = version + 1
  WHERE shop_id = $1 AND id = $2::uuid`;
const FIND_TRUST = `SELECT c.trusted_sender AS address, EXISTS (SELECT FROM messages AS m
    WHERE m.shop_id = c.shop_id AND m.conversation_id = c.id AND m.kind = 'inbound'
      AND m.from_address = c.trusted_sender AND m.sender_proof->>'state' = 'proven') AS "isProvenSince"
  FROM conversations AS c WHERE c.shop_id = $1 AND c.id = $2::uuid`;
const FORGET_MATCHES = `DELETE FROM order_links WHERE shop_id = $1 AND conversation_id = $2::uuid AND decided_by IS NULL`;
const FIND_MESSAGES = `SELECT id::text FROM (
    SELECT id, created_at FROM messages WHERE shop_id = $1 AND conversation_id = $2::uuid AND kind = 'inbound'
    ORDER BY created_at DESC, id DESC LIMIT ${MAX_MESSAGES}) AS newest ORDER BY created_at, id`;

interface Claim {
  address: string;
  name: string | null;
  locale: string | null;
}

type Tx = Prisma.TransactionClient;

const claiming = () => channelsThat(({ hasClaimedSenders }) => hasClaimedSenders);

/** Hangs the conversation on the contact who has `address` as `claimedBy` says, if it hangs on the other one. */
async function moveToContact(
  tx: Tx,
  shopId: ShopId,
  { conversationId, claim, claimedBy }: { conversationId: string; claim: Claim; claimedBy: string },
): Promise<void> {
  const { address: value, name, locale } = claim;
  const address = { kind: "email", value };
  const person = { address, claimedBy, name: claimedBy ? null : name, locale };
  const contactId = await findOrCreateContact(tx, shopId, person);
  const other = claimedBy === "" ? "sender" : "";
  await runSql(tx, MOVE, [shopId, conversationId, contactId, value, other]);
}

async function trust(tx: Tx, shopId: ShopId, conversationId: string, staffId: string) {
  const [claim] = await runSql<Claim>(tx, FIND_CLAIM, [shopId, conversationId, claiming()]);
  if (!claim)
    throw new AppError("CONFLICT", "The sender of this conversation is verified already.");
  await moveToContact(tx, shopId, { conversationId, claim, claimedBy: "" });
  await runSql(tx, SET_TRUST, [shopId, conversationId, claim.address, staffId]);
  return claim.address;
}

async function distrust(tx: Tx, shopId: ShopId, conversationId: string) {
  const [trusted] = await runSql<{ address: string | null; isProvenSince: boolean }>(
    tx,
    FIND_TRUST,
    [shopId, conversationId],
  );
  if (!trusted?.address) return null;
  const claim = { address: trusted.address, name: null, locale: null };
  // Somebody who has proven since who they are keeps the conversation.
  if (!trusted.isProvenSince)
    await moveToContact(tx, shopId, { conversationId, claim, claimedBy: "sender" });
  await runSql(tx, SET_TRUST, [shopId, conversationId, null, null]);
  // What the trust attached goes with it; what is left is found again below.
  await runSql(tx, FORGET_MATCHES, [shopId, conversationId]);
  return trusted.address;
}

/**
 * An agent says that the unproven sender of a conversation is who they say, in this conversation, or takes that back.
 * The conversation then belongs to that person's contact, and its messages are matched again as if they were proven; no
 * other conversation is touched. Records `conversation.updated`. AppErrors: INVALID_INPUT, NOT_FOUND, CONFLICT (nobody
 * in it is unproven).
 */
export async function trustSender(shopId: ShopId, input: TrustSenderInput): Promise<void> {
  const { conversationId, staff, isTrusted } = parseInput(trustSenderSchema, input);
  const isChanged = await withTransaction(async (tx) => {
    const find = isTrusted ? FIND_CLAIM : FIND_TRUST;
    const values = [shopId, conversationId, ...(isTrusted ? [claiming()] : [])];
    const [who] = await runSql<{ address: string | null }>(tx, find, values);
    // The sender before the conversation, as where messages are received: the other way round both would wait for ever.
    if (who?.address) await runSql(tx, LOCK_SENDER, [`${shopId} ${who.address}`]);
    const { channel } = await lockConversation(tx, shopId, conversationId);
    const address = isTrusted
      ? await trust(tx, shopId, conversationId, staff.id)
      : await distrust(tx, shopId, conversationId);
    if (address === null) return false;
    const text = isTrusted
      ? `${staff.name} trusted the sender ${address}.`
      : `${staff.name} no longer trusts the sender ${address}.`;
    await addEventLine(tx, shopId, { conversationId, channel, staff, text });
    await recordEvent(tx, shopId, {
      type: "conversation.updated",
      actor: { kind: "staff", id: staff.id },
      payload: { conversationId },
    });
    return true;
  });
  if (!isChanged) return;
  const { rows } = await pool.query<{ id: string }>(FIND_MESSAGES, [shopId, conversationId]);
  for (const { id } of rows) await matchMessage(shopId, id);
}
