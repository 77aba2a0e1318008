import { authenticateProxy } from "~/shopify/authenticate-proxy.server";
import { refuseStranger } from "./refuse-stranger";
import { STYLE, STYLE_VERSION } from "./style";

/** The help pages' style. An address with the current version may be kept for good, any other for a little while. */
export async function serveStyle(request: Request): Promise<Response> {
  try {
    const { query } = await authenticateProxy(request);
    const isCurrent = query.get("v") === STYLE_VERSION;
    return new Response(STYLE, {
      headers: {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=300",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    return refuseStranger(error);
  }
}
