import type { LoaderFunctionArgs } from "@remix-run/node";
import { searchOrders } from "~/conversations/orders/search-orders.server";
import { cleanSearch } from "~/conversations/reads/clean-search";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** Orders that could be attached to a conversation. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const params = new URL(request.url).searchParams;
  const query = cleanSearch(params.get("q") ?? "").slice(0, 200);
  return {
    choices: await searchOrders(shopId, {
      conversationId: params.get("conversation") ?? "",
      query,
    }),
  };
}
