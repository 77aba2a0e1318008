import { linkSignedInCustomer } from "~/conversations/contacts/link-signed-in-customer.server";
import { changeIfThere } from "~/conversations/state/change-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { acceptedKeys } from "~/lib/keys.server";
import { linkedConversation } from "~/visitors/linked-conversation.server";
import { resolveVisitor, type ResolvedVisitor } from "~/visitors/resolve-visitor.server";
import { saveVisitorContext } from "~/visitors/save-visitor-context.server";
import type { Visitor } from "~/visitors/visitor";
import type { VisitorContext } from "~/visitors/visitor-context";
import { readVisitorToken } from "~/visitors/visitor-token";
import { withChatTransaction } from "./with-chat-transaction.server";

interface Entry {
  customerId: string | null;
  resume: string | null;
  context: VisitorContext;
}

// A token of somebody who was signed in is of no use to a guest: the next person at this screen may be another.
function readResume(shopId: ShopId, { resume, customerId }: Entry): string | null {
  if (resume === null) return null;
  const claims = readVisitorToken(acceptedKeys("visitor token"), "resume", {
    token: resume,
    shopId,
    now: new Date(),
  });
  if (!claims || (claims.customerId !== null && claims.customerId !== customerId)) return null;
  return claims.visitorId;
}

const FIND_ENTRY = `SELECT id FROM messages
  WHERE shop_id = $1 AND conversation_id = $2::uuid AND kind = 'event' AND entry->>'type' = 'shopper-signed-in'
    AND (entry->>'goesOnElsewhere')::boolean = $3 LIMIT 1`;

async function tellTeam(
  tx: Transaction,
  shopId: ShopId,
  { visitor, isUpgraded, leftBehind }: ResolvedVisitor,
): Promise<void> {
  // Once each: who opens the chat again and again with the same resume adds nothing.
  const noteSignIn = async (whom: Visitor, goesOnElsewhere: boolean) => {
    const found = await linkedConversation(tx, shopId, whom.id);
    if (!found) return;
    const { conversationId, contactId: id } = found;
    const noted = await runSql(tx, FIND_ENTRY, [shopId, conversationId, goesOnElsewhere]);
    if (noted.length > 0) return;
    const cause = { type: "shopper-signed-in", goesOnElsewhere } as const;
    await changeIfThere(tx, shopId, conversationId, cause, { actor: { kind: "contact", id } });
  };
  const { customerId, contactId } = visitor;
  if (isUpgraded && customerId && contactId) {
    await linkSignedInCustomer(tx, shopId, { contactId, customerId });
    await noteSignIn(visitor, false);
  }
  if (leftBehind) await noteSignIn(leftBehind, true);
}

/**
 * The visitor who opens the chat: a guest, the guest of this browser again, or a customer signed in at the storefront.
 * What happens to a guest who signs in is told in the conversation; nothing is merged.
 */
export async function enterChat(shopId: ShopId, entry: Entry): Promise<Visitor> {
  return withChatTransaction(async (tx) => {
    const { customerId } = entry;
    const resumedId = readResume(shopId, entry);
    const resolved = await resolveVisitor(tx, shopId, { customerId, resumedId });
    const { visitor } = resolved;
    await tellTeam(tx, shopId, resolved);
    await saveVisitorContext(tx, shopId, { visitorId: visitor.id, context: entry.context });
    return { ...visitor, locale: entry.context.locale ?? visitor.locale };
  });
}
