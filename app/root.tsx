import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";

function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export const meta = () => [{ title: "Doorbell" }];

/** The document around every page. */
export default function Root() {
  return (
    <Document>
      <Outlet />
      <ScrollRestoration />
      <Scripts />
    </Document>
  );
}

/** What no page of the app answers for. Remix's own page would write each such error's stack to the log. */
export function ErrorBoundary() {
  const error = useRouteError();
  const isRefused = isRouteErrorResponse(error) && error.status < 500;
  return (
    <Document>
      <main>
        <h1>{isRefused ? "This page does not exist" : "Something went wrong"}</h1>
        <p>
          {isRefused
            ? "Check the address, or open Doorbell in Shopify admin."
            : "Reload the page. If it stays like this, open Doorbell in Shopify admin again."}
        </p>
      </main>
    </Document>
  );
}
