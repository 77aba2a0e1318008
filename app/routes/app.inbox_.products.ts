import type { LoaderFunctionArgs } from "@remix-run/node";
import { searchProducts } from "~/commerce/read/search-products.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

const LIMIT = 20;

/** A list to choose from: what is done in the inbox meanwhile does not change it, and each opening asks anew. */
export const shouldRevalidate = () => false;

/** The composer's product picker: products whose title or SKU fits `q`, with prices and stock. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const query = new URL(request.url).searchParams.get("q") ?? "";
  return { query, products: await searchProducts(shopId, { query, limit: LIMIT }) };
}
