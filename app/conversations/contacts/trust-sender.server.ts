import type { Prisma } from "@prisma/client";
import { z } from "zod";
import { channelsThat } from "~/channels/contract/registry.server";
import {
  conversationIdSchema,
  permitAuthor,
  staffSchema,
  type CommandStaff,
} from "~/conversations/commands/conversation-command";
import { forgetMatches } from "~/conversations/orders/forget-matches.server";
import { rematchConversation } from "~/conversations/orders/rematch-conversation.server";
import type { ChangeAuthor } from "~/conversations/state/change-author";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import {
  lockConversation,
  type LockedConversation,
} from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { findOrCreateContact } from "./find-or-create-contact.server";

const trustSenderSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  /** False takes it back. */
  isTrusted: z.boolean(),
});

export type TrustSenderInput = z.input<typeof trustSenderSchema>;

const LOCK_SENDER = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;
// The newest claim in the conversation.
const FIND_CLAIM = `
  SELECT m.from_address AS address, contact.name, contact.locale FROM messages AS m
  JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  JOIN contacts AS contact ON contact.shop_id = c.shop_id AND contact.id = c.contact_id
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind = 'inbound' AND m.channel = ANY ($3::text[])
    AND m.id IS DISTINCT FROM c.original_of
    AND m.from_address IS NOT NULL AND COALESCE(m.sender_proof->>'state', '') <> 'proven'
  ORDER BY m.created_at DESC, m.id DESC LIMIT 1`;
// Only a conversation that hangs on the claim itself is given another contact.
const IS_OF_CONTACT = `SELECT FROM contact_addresses
  WHERE shop_id = $1 AND contact_id = $2::uuid AND kind = 'email' AND value = $3 AND claimed_by = $4`;
const FIND_TRUST = `SELECT c.trusted_sender AS address, EXISTS (SELECT FROM messages AS m
    WHERE m.shop_id = c.shop_id AND m.conversation_id = c.id AND m.kind = 'inbound'
      AND m.from_address = c.trusted_sender AND m.sender_proof->>'state' = 'proven') AS "isProvenSince"
  FROM conversations AS c WHERE c.shop_id = $1 AND c.id = $2::uuid`;

interface SenderClaim {
  address: string;
  name: string | null;
  locale: string | null;
}

type Tx = Prisma.TransactionClient;

const claiming = () => channelsThat(({ hasClaimedSenders }) => hasClaimedSenders);

/** Gives the conversation to the contact who has the address as `claimedBy` says, if it is the other one's. */
async function moveToContact(
  tx: Tx,
  shopId: ShopId,
  conversation: LockedConversation,
  { claim, claimedBy, author }: { claim: SenderClaim; claimedBy: string; author: ChangeAuthor },
): Promise<LockedConversation> {
  const { address: value, name, locale } = claim;
  const address = { kind: "email", value };
  const person = { address, claimedBy, name: claimedBy ? null : name, locale };
  const contactId = await findOrCreateContact(tx, shopId, person);
  const other = claimedBy === "" ? "sender" : "";
  const held = await runSql(tx, IS_OF_CONTACT, [shopId, conversation.contactId, value, other]);
  if (held.length === 0) return conversation;
  return changeLocked(tx, shopId, conversation, { type: "contact-changed", contactId }, author);
}

async function trust(
  tx: Tx,
  shopId: ShopId,
  conversation: LockedConversation,
  { staff, author }: { staff: CommandStaff; author: ChangeAuthor },
): Promise<boolean> {
  const [claim] = await runSql<SenderClaim>(tx, FIND_CLAIM, [shopId, conversation.id, claiming()]);
  if (!claim)
    throw new AppError("CONFLICT", "The sender of this conversation is verified already.");
  const moved = await moveToContact(tx, shopId, conversation, { claim, claimedBy: "", author });
  const cause = { type: "sender-trusted", address: claim.address, staffId: staff.id } as const;
  await changeLocked(tx, shopId, moved, cause, author);
  return true;
}

async function distrust(
  tx: Tx,
  shopId: ShopId,
  conversation: LockedConversation,
  { author }: { author: ChangeAuthor },
): Promise<boolean> {
  const [trusted] = await runSql<{ address: string | null; isProvenSince: boolean }>(
    tx,
    FIND_TRUST,
    [shopId, conversation.id],
  );
  if (!trusted?.address) return false;
  const { address, isProvenSince } = trusted;
  const claim = { address, name: null, locale: null };
  // Somebody who has proven since who they are keeps the conversation.
  const moved = isProvenSince
    ? conversation
    : await moveToContact(tx, shopId, conversation, { claim, claimedBy: "sender", author });
  await changeLocked(tx, shopId, moved, { type: "sender-distrusted", address }, author);
  // What the trust attached goes with it; what is left is found again below.
  await forgetMatches(tx, shopId, conversation.id);
  return true;
}

/**
 * An agent says that the unproven sender of a conversation is who they say, in this conversation, or takes that back.
 * The conversation then belongs to that person's contact, and its messages are matched again as if they were proven; no
 * other conversation is touched. Records `conversation.sender-trusted`. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND, CONFLICT (nobody
 * in it is unproven).
 */
export async function trustSender(shopId: ShopId, input: TrustSenderInput): Promise<void> {
  const { conversationId, staff, isTrusted } = parseInput(trustSenderSchema, input);
  const author = permitAuthor(staff, "conversation.trust-sender");
  const isChanged = await withTransaction(async (tx) => {
    const find = isTrusted ? FIND_CLAIM : FIND_TRUST;
    const values = [shopId, conversationId, ...(isTrusted ? [claiming()] : [])];
    const [who] = await runSql<{ address: string | null }>(tx, find, values);
    // The sender before the conversation, as where messages are received: the other way round both would wait for ever.
    if (who?.address) await runSql(tx, LOCK_SENDER, [`${shopId} ${who.address}`]);
    const conversation = await lockConversation(tx, shopId, conversationId);
    const change = isTrusted ? trust : distrust;
    return change(tx, shopId, conversation, { staff, author });
  });
  if (isChanged) await rematchConversation(shopId, conversationId);
}
