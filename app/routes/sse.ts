import type { LoaderFunctionArgs } from "@remix-run/node";
import { streamHints } from "~/realtime/stream-hints.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

/** Hints of changes in the shop of the signed-in member of staff. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  return streamHints(shopId, {
    signal: request.signal,
    lastEventId: request.headers.get("Last-Event-ID"),
  });
}
