import { IDENTITY_COLUMNS } from "~/channels/chat/chat-sql.server";
import { firstNameOf, type ChatIdentity } from "~/channels/chat/to-chat-message";
import { channelsThat } from "~/channels/contract/registry.server";
import { pool, type ShopId } from "~/database/db.server";
import { isUuid } from "~/lib/is-uuid";
import { publishHintNow } from "~/realtime/publish-hint.server";
import { requirePermission, type TeamMember } from "~/team/permissions";

interface StaffTyping {
  conversationId: string;
  staff: Pick<TeamMember, "role"> & { name: string };
  isTyping: boolean;
}

const FIND = `SELECT ${IDENTITY_COLUMNS} FROM conversations AS c JOIN shops AS s ON s.id = c.shop_id
  WHERE c.shop_id = $1 AND c.id = $2::uuid AND c.channel = ANY ($3::text[])`;

/** Tells the shopper that somebody of the team types, or has stopped. Nothing happens outside of chats. AppError FORBIDDEN. */
export async function announceTyping(
  shopId: ShopId,
  { conversationId, staff, isTyping }: StaffTyping,
): Promise<void> {
  requirePermission(staff, "conversation.reply");
  if (!isUuid(conversationId)) return;
  const { rows } = await pool.query<ChatIdentity>(FIND, [
    shopId,
    conversationId,
    channelsThat(({ typing }) => typing.ours),
  ]);
  const [identity] = rows;
  if (!identity) return;
  const name = identity.areAgentsShown ? firstNameOf(staff.name) : identity.shopName;
  publishHintNow({
    shopId,
    topic: `conversation:${conversationId}`,
    type: "staff.typing",
    typing: { isTyping, name },
  });
}
