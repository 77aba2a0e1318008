import { BROWSER } from "./install-app";
import { DEMO_SHOP, type Stack } from "./start-stack";

const JSON_HEADERS = { "Content-Type": "application/json" };

/** Does in the app what a merchant's click does: posts `body`, as JSON unless it is a form, to the action of the page at `path`. */
export async function callApp(stack: Stack, path: string, body: unknown): Promise<void> {
  const asked = await fetch(`${stack.shopify.origin}/control/id-token`, {
    method: "POST",
    headers: JSON_HEADERS,
    body: JSON.stringify({ shop: DEMO_SHOP }),
  });
  const { token } = (await asked.json()) as { token: string };
  const answer = await fetch(`${stack.shopify.tunnelUrl}${path}.data`, {
    method: "POST",
    headers: {
      ...(body instanceof FormData ? {} : JSON_HEADERS),
      Authorization: `Bearer ${token}`,
      "User-Agent": BROWSER,
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}
