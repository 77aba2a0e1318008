import { DEMO_SHOP, type Stack } from "./start-stack";

interface Counts {
  shop: number;
  mirror: number;
}

export interface Summary {
  orders: Counts;
  customers: Counts;
  products: Counts;
  conversations: number;
  /** Conversations with at least one order attached. */
  attached: number;
  seconds: number;
}

const COUNT = `SELECT
  (SELECT count(*)::int FROM orders WHERE shop_id = $1) AS orders,
  (SELECT count(*)::int FROM customers WHERE shop_id = $1) AS customers,
  (SELECT count(*)::int FROM products WHERE shop_id = $1) AS products,
  (SELECT count(*)::int FROM conversations WHERE shop_id = $1) AS conversations,
  (SELECT count(DISTINCT conversation_id)::int FROM order_links WHERE shop_id = $1 AND state = 'attached') AS attached`;

type Row = Record<"orders" | "customers" | "products" | "conversations" | "attached", number>;

/** Counts what the shop has and what the app has of it. */
export async function summarise(stack: Stack, shopId: number, startedAt: number): Promise<Summary> {
  const { rows } = await stack.database.query<Row>(COUNT, [shopId]);
  const ours = rows[0];
  if (!ours) throw new Error("the app's database gave no counts");
  const response = await fetch(`${stack.shopify.origin}/control/shops/${DEMO_SHOP}/counts`);
  const shop = (await response.json()) as Record<"orders" | "customers" | "products", number>;
  return {
    orders: { shop: shop.orders, mirror: ours.orders },
    customers: { shop: shop.customers, mirror: ours.customers },
    products: { shop: shop.products, mirror: ours.products },
    conversations: ours.conversations,
    attached: ours.attached,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  };
}

/** Whether the app's copy has as many of everything as the shop, and shoppers' mails found their orders. */
export function isComplete(summary: Summary): boolean {
  const { orders, customers, products, conversations, attached } = summary;
  const isCopied = [orders, customers, products].every(
    ({ shop, mirror }) => shop === mirror && shop > 0,
  );
  return isCopied && conversations > 0 && attached > 0;
}

/** The summary for people. */
export function printSummary(summary: Summary): void {
  const line = (what: string, { shop, mirror }: Counts) =>
    `  ${what.padEnd(14)}${mirror.toLocaleString("en").padStart(9)} of ${shop.toLocaleString("en")}`;
  console.log(
    [
      "",
      line("Orders", summary.orders),
      line("Customers", summary.customers),
      line("Products", summary.products),
      `  ${"Conversations".padEnd(14)}${String(summary.conversations).padStart(9)}, ${summary.attached} with an order attached`,
      "",
    ].join("\n"),
  );
}
