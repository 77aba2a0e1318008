import { DEMO_SHOP, type Stack } from "./start-stack";

/** Shopify's library turns robots away. */
export const BROWSER =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

/** Gives the shop's id in the app's database once it is installed there, else undefined. */
export async function findInstalledShop(stack: Stack): Promise<number | undefined> {
  const { rows } = await stack.database.query<{ id: number }>(
    "SELECT id FROM shops WHERE domain = $1 AND uninstalled_at IS NULL",
    [DEMO_SHOP],
  );
  return rows[0]?.id;
}

/**
 * Installs the app the way a merchant does: grants it in the shop, then opens it, whereupon the app exchanges the
 * session token in the frame's address for access tokens. Gives the shop's id.
 */
export async function installApp(stack: Stack): Promise<number> {
  const granted = await fetch(`${stack.shopify.origin}/control/install`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ shop: DEMO_SHOP }),
  });
  if (!granted.ok)
    throw new Error(`the shop refused the app: ${granted.status} ${await granted.text()}`);
  const frame = await fetch(
    `${stack.shopify.origin}/control/frame-url?shop=${DEMO_SHOP}&path=/app`,
  );
  const { url } = (await frame.json()) as { url: string };
  const opened = await fetch(url, { headers: { "User-Agent": BROWSER, Accept: "text/html" } });
  if (!opened.ok) throw new Error(`the app did not open: ${opened.status}`);
  const shopId = await findInstalledShop(stack);
  if (shopId === undefined) throw new Error("the app opened but did not install itself");
  return shopId;
}
