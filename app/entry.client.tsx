import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { keepAsking } from "./realtime/keep-asking";
import { warmRoutesSoon } from "./realtime/warm-routes";

// Over App Bridge's own, which puts a session token on each try.
window.fetch = keepAsking(window.fetch);
// This script may run after the document's load event, which must not be waited for then.
warmRoutesSoon();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
