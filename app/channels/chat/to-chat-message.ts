import type { MessageCard } from "~/conversations/inbound/inbound-message";
import type { ChatMessage, ShopperEvent } from "./chat-message";

/** A message of a chat as the database has it. */
export interface ChatMessageRow {
  id: string;
  sequence: number;
  kind: string;
  externalId: string | null;
  isStaff: boolean;
  authorName: string;
  event: ShopperEvent | null;
  text: string;
  cards: MessageCard[];
  createdAt: Date;
  files: { id: string; name: string; type: string; size: number; isKept: boolean }[] | null;
}

/** Whom shoppers see behind an answer. */
export interface ChatIdentity {
  shopName: string;
  /** Whether shoppers read the first names of the agents who answer. */
  areAgentsShown: boolean;
}

/** The first word of a name: shoppers are told no more. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? "";
}

const CLIENT_ID = /^[0-9a-f-]{36}:([0-9a-f-]{36})$/;

/** How a visitor's message is identified at the channel: two visitors' ids never meet, whatever their pages send. */
export function externalIdOf(visitorId: string, clientId: string): string {
  return `${visitorId}:${clientId}`;
}

/** The page's own id in the identity of a visitor's message; null in any other. */
export function clientIdOf(externalId: string | null): string | null {
  return CLIENT_ID.exec(externalId ?? "")?.[1] ?? null;
}

function originOf(row: ChatMessageRow): ChatMessage["from"] {
  if (row.kind === "event") return "event";
  if (row.kind === "inbound") return "visitor";
  return row.isStaff ? "team" : "self-service";
}

function authorOf(row: ChatMessageRow, identity: ChatIdentity): string {
  const from = originOf(row);
  if (from === "visitor") return row.authorName;
  const isNamed = from === "team" && identity.areAgentsShown;
  return isNamed ? firstNameOf(row.authorName) : identity.shopName;
}

/** A message as the shopper may read it; `linkFile` gives the address of a file. */
export function toChatMessage(
  row: ChatMessageRow,
  identity: ChatIdentity,
  linkFile: (fileId: string) => string,
): ChatMessage {
  return {
    id: row.id,
    clientId: row.kind === "inbound" ? clientIdOf(row.externalId) : null,
    sequence: row.sequence,
    from: originOf(row),
    authorName: authorOf(row, identity),
    event: row.event,
    text: row.text,
    cards: row.cards,
    files: (row.files ?? []).map(({ id, name, type, size, isKept }) => ({
      id,
      name,
      type,
      size,
      url: isKept ? linkFile(id) : null,
    })),
    createdAt: row.createdAt.toISOString(),
  };
}
