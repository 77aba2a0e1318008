import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { fulfillOrder } from "tests/stand-ins/shopify/store/actions/fulfill-order";
import { storeNewOrder } from "tests/stand-ins/shopify/store/actions/place-order";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Order } from "tests/stand-ins/shopify/store/types";
import { buildOrder } from "./build-order";
import { orderCreateErrors } from "./order-create-errors";
import type { OrderCreateArguments, OrderCreateInput } from "./order-create-input";

export const orderCreate = mutation("orderCreate", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop, grant }) {
    const { order: input, options } = argumentsOf<OrderCreateArguments>(args);
    if (sellsInTwoCurrencies(input))
      throw notEmulated("Mutation", "orderCreate(presentmentCurrency)");
    const errors = orderCreateErrors(shop, input);
    if (errors.length > 0) return failed(errors, ["order"]);
    const order = storeNewOrder(shop, buildOrder(shop, input, grant.appId), {
      takesStock: (options?.inventoryBehaviour ?? "BYPASS") !== "BYPASS",
    });
    return { order: fulfilled(shop, order, input), userErrors: [] };
  },
});

/** The store keeps one currency per order; better no answer than wrong presentment amounts. */
function sellsInTwoCurrencies({ currency, presentmentCurrency, lineItems }: OrderCreateInput) {
  if (presentmentCurrency && currency && presentmentCurrency !== currency) return true;
  return (lineItems ?? []).some(({ priceSet }) => {
    const presentment = priceSet?.presentmentMoney?.currencyCode;
    return presentment !== undefined && presentment !== priceSet?.shopMoney.currencyCode;
  });
}

/** Ships the new order when the input says that it is. */
function fulfilled(shop: ShopStore, order: Order, input: OrderCreateInput): Order {
  const { fulfillment, fulfillmentStatus } = input;
  if (!fulfillment && fulfillmentStatus !== "FULFILLED") return order;
  const result = fulfillOrder(shop, {
    orderId: order.id,
    ...(fulfillment ? { locationId: idOf(fulfillment.locationId, "Location") } : {}),
    tracking: fulfillment?.trackingNumber
      ? [
          {
            number: fulfillment.trackingNumber,
            company: fulfillment.trackingCompany ?? null,
            url: null,
          },
        ]
      : [],
  });
  return result.ok ? result.value.order : order;
}
