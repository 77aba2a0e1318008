import { mailboxRoutes } from "tests/stand-ins/mail/mailbox-routes";
import { adminRoutes } from "tests/stand-ins/shopify/admin/admin-routes";
import type { ControlContext } from "tests/stand-ins/shopify/control/control-route";
import { controlRoutes } from "tests/stand-ins/shopify/control/control-routes";
import {
  EXTENSION_ASSETS,
  serveExtensionAsset,
} from "tests/stand-ins/shopify/storefront/extension/extension-assets";
import { imageRoutes } from "./image-routes";
import { createRouter, type Router } from "./router";

/** What answers at 127.0.0.1 and localhost: admin page, mailbox, images and the control API. */
export function localHostRouter(context: ControlContext): Router {
  return createRouter([
    ...controlRoutes(context),
    ...mailboxRoutes(context.platform),
    {
      method: "GET",
      path: EXTENSION_ASSETS,
      handle: (exchange) => serveExtensionAsset(exchange, context.platform),
    },
    ...imageRoutes(context.platform),
    ...adminRoutes(context.platform),
  ]);
}
