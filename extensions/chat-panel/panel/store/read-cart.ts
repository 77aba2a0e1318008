interface ShopifyCart {
  currency?: string;
  total_price?: number;
  item_count?: number;
  items?: ShopifyCartItem[];
}

interface ShopifyCartItem {
  product_title?: string;
  title?: string;
  variant_title?: string | null;
  quantity?: number;
  final_line_price?: number;
  url?: string;
  image?: string | null;
  product_id?: number;
  variant_id?: number;
}

/** The shopper's cart, for the agent to see. Prices as "48.50". */
export interface Cart {
  currency: string;
  total: string;
  items: {
    title: string;
    variantTitle: string | null;
    quantity: number;
    price: string;
    url: string | null;
    imageUrl: string | null;
    productId: string | null;
    variantId: string | null;
  }[];
}

const MOST_ITEMS = 20;
// Shopify gives prices in hundredths, whatever the currency.
const toMoney = (hundredths = 0) => (hundredths / 100).toFixed(2);
const toId = (id: number | undefined) => (id ? String(id) : null);

/** Reads the storefront's cart; null when it is empty or cannot be read. */
export async function readCart(root: string): Promise<Cart | null> {
  try {
    const response = await fetch(`${root.replace(/\/$/, "")}/cart.js`, {
      headers: { Accept: "application/json" },
    });
    const cart: ShopifyCart = await response.json();
    if (!response.ok || !cart.items?.length) return null;
    return {
      currency: cart.currency ?? "",
      total: toMoney(cart.total_price),
      items: cart.items.slice(0, MOST_ITEMS).map((item) => ({
        title: item.product_title ?? item.title ?? "",
        variantTitle: item.variant_title ?? null,
        quantity: item.quantity ?? 1,
        price: toMoney(item.final_line_price),
        url: item.url ? new URL(item.url, location.origin).href : null,
        imageUrl: item.image ?? null,
        productId: toId(item.product_id),
        variantId: toId(item.variant_id),
      })),
    };
  } catch {
    return null;
  }
}

/** Calls back after requests that change the cart, without touching the theme's own functions. */
export function watchCart(onChange: () => void): void {
  let timer = 0;
  new PerformanceObserver((list) => {
    if (!list.getEntries().some(({ name }) => /\/cart\/(?:add|change|update|clear)/.test(name)))
      return;
    clearTimeout(timer);
    timer = window.setTimeout(onChange, 400);
  }).observe({ type: "resource" });
}
