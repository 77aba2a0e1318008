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

// Shopify gives prices in hundredths, whatever the currency.
const toMoney = (hundredths = 0) => hundredths / 100;

/** The shopper's cart, for the agent to see; null when it cannot be read. The server bounds it. */
export async function readCart(root: string) {
  try {
    const response = await fetch(`${root.replace(/\/$/, "")}/cart.js`);
    const cart: ShopifyCart = await response.json();
    return {
      currency: cart.currency,
      total: toMoney(cart.total_price),
      items: cart.items?.map((item) => ({
        title: item.product_title ?? item.title,
        variantTitle: item.variant_title,
        quantity: item.quantity,
        price: toMoney(item.final_line_price),
        url: item.url && new URL(item.url, location.origin).href,
        imageUrl: item.image,
        productId: item.product_id,
        variantId: item.variant_id,
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
