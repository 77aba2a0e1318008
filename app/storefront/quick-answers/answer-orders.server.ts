import type { ShopId } from "~/database/db.server";
import { findOrdersOfCustomer } from "~/storefront/order-status/find-orders-of-customer.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { chooseOrders } from "./choose-orders";
import type { QuickAnswer } from "./quick-answer";

interface OrdersQuestion {
  /** Customer proven to be signed in; null: a guest. */
  customerId: string | null;
  locale: string;
  now: Date;
}

/** "Where is my order?": how a customer's newest order and those under way stand; a guest is asked for number and e-mail address. */
export async function answerOrders(
  shopId: ShopId,
  { customerId, locale, now }: OrdersQuestion,
): Promise<QuickAnswer> {
  const statuses = customerId
    ? await findOrdersOfCustomer(shopId, { customerId, locale, now })
    : [];
  const shown = chooseOrders(statuses);
  const [first] = shown;
  // Said of one order; the others stand beside it as cards, folded.
  if (first) return { text: first.text, cards: shown.map(({ card }) => card), needs: null };
  const texts = await getTexts(shopId, locale);
  const text = texts.format(customerId ? "quick.no-orders" : "quick.ask-order");
  return { text, cards: [], needs: "order-lookup" };
}
