import { runAction } from "tests/stand-ins/shopify/control/run-action";
import { DEMO_SHOP } from "tests/tools/demo/start-stack";
import { repeatSteadily, type Outcome, type Traffic } from "./traffic";

const EVERY_MS = 1_000;

/** Orders change at Shopify, which tells us by webhooks and sends those again that were not taken. */
export function startWebhooks(traffic: Traffic): {
  done: Promise<void>;
  count: () => Promise<Outcome>;
} {
  const { stack, shopId, random } = traffic;
  const shop = stack.shopify.store.shops().find(({ record }) => record.domain === DEMO_SHOP);
  if (!shop) throw new Error(`there is no shop ${DEMO_SHOP}`);
  const orderIds = [...shop.orders.values()].map(({ id }) => id);
  const notes = new Map<number, string>();
  let changes = 0;
  const change = (index: number): Promise<void> => {
    const orderId = random.pick(orderIds);
    const note = `steady-note-${index}`;
    const result = runAction(shop, "updateOrder", { orderId, note });
    if (!result.ok) throw new Error(`the order could not be changed: ${JSON.stringify(result)}`);
    notes.set(orderId, note);
    changes += 1;
    return Promise.resolve();
  };
  return {
    done: repeatSteadily(traffic, EVERY_MS, change),
    async count() {
      const { rows } = await stack.database.query<{ id: string; note: string | null }>(
        "SELECT id::text, note FROM orders WHERE shop_id = $1",
        [shopId],
      );
      const mirrored = new Map(rows.map(({ id, note }) => [Number(id), note]));
      const lost = [...notes].filter(([id, note]) => mirrored.get(id) !== note);
      const doubled = rows.length - mirrored.size;
      return {
        sent: changes,
        lost: lost.length,
        doubled,
        examples: lost.slice(0, 5).map(([id, note]) => `${id}: ${note}`),
      };
    },
  };
}
