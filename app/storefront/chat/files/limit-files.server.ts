import type { InboundAttachment } from "~/conversations/inbound/inbound-message";
import { limitShopper } from "~/limits/limit-rate.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";

const windowSeconds = 3_600;

/** Kilobytes of files that are kept in an hour: of a visitor, of an address, of all visitors of a shop. */
const HOURLY_KILOBYTES = { visitor: 150 * 1024, client: 300 * 1024, shop: 4 * 1024 * 1024 };

/** What is kept above the shop's limit costs its sender a few seconds of work. */
const BITS = 19;

/**
 * Counts the files of a message by their size, in all processes together: what is kept fills the database's disk.
 * Throws AppError RATE_LIMITED in the shopper's language, BusyError when it is all shoppers together.
 */
export async function limitFiles(
  { shopId, visitor, client, patience, texts }: ChatCaller,
  files: readonly InboundAttachment[],
): Promise<void> {
  if (files.length === 0) return;
  const amount = files.reduce((sum, { size }) => sum + Math.ceil(size / 1024), 0);
  const { visitor: ofVisitor, client: ofClient, shop: ofShop } = HOURLY_KILOBYTES;
  const every = { windowSeconds, amount, message: texts.format("service.tooOften") };
  const own = [
    { ...every, what: "chat.files", who: visitor.id, max: ofVisitor },
    ...(client ? [{ ...every, what: "chat.files.client", who: client, max: ofClient }] : []),
  ];
  const crowds = [{ ...every, what: "chat.files.shop", max: ofShop, bits: BITS }];
  await limitShopper(shopId, { own, crowds }, patience);
}
