import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDiscountCodes } from "~/commerce/discounts/find-discount-codes.server";
import { AppError } from "~/errors";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

/** A list to choose from: what is done in the inbox meanwhile does not change it, and each opening asks anew. */
export const shouldRevalidate = () => false;

/** The composer's discount picker: active codes that fit `q`. `error` says why Shopify gave none. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const query = new URL(request.url).searchParams.get("q") ?? "";
  try {
    return { query, discounts: await findDiscountCodes(shopId, query), error: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { query, discounts: [], error: error.userMessage };
  }
}
