import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Link,
  Outlet,
  useLoaderData,
  useRouteError,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { DeskProvider } from "~/admin/format/shop-format";
import { AppMain } from "~/admin/shell/app-main";
import shellStyles from "~/admin/shell/shell.css?url";
import { getEnvironment } from "~/env.server";
import { findArticlePictureOrigins } from "~/knowledge/reading/find-article-picture-origins.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findDeskFacts } from "~/shops/find-desk-facts.server";
import { findPictureOrigins } from "~/shops/find-picture-origins.server";
import { staffName } from "~/team/staff-name";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: polarisStyles },
  { rel: "stylesheet", href: shellStyles },
];

/** What every page of the app needs: App Bridge's key, how the shop writes, and who is at work. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  const { SHOPIFY_API_KEY, APP_BRIDGE_URL } = getEnvironment();
  const [own, ofArticles] = await Promise.all([
    findPictureOrigins(shopId),
    findArticlePictureOrigins(shopId),
  ]);
  return {
    // For the document's policy: see limitPictures.
    pictureOrigins: [...new Set([...own, ...ofArticles])],
    apiKey: SHOPIFY_API_KEY,
    appBridgeUrl: APP_BRIDGE_URL,
    facts: {
      ...(await findDeskFacts(shopId)),
      staff: { id: staff.id, name: staffName(staff), role: staff.role },
      renderedAt: Date.now(),
    },
  };
}

/** The shop's facts hardly change; a hint about a message need not fetch them again. */
export function shouldRevalidate({
  formMethod,
  defaultShouldRevalidate,
  currentUrl,
  nextUrl,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod || currentUrl.href === nextUrl.href) return false;
  return defaultShouldRevalidate;
}

export default function App() {
  const { apiKey, appBridgeUrl, facts } = useLoaderData<typeof loader>();
  return (
    <AppProvider
      isEmbeddedApp
      apiKey={apiKey}
      {...(appBridgeUrl ? { __APP_BRIDGE_URL: appBridgeUrl } : {})}
    >
      <DeskProvider facts={facts}>
        <NavMenu>
          <Link to="/app" rel="home">
            Home
          </Link>
          <Link to="/app/inbox">Inbox</Link>
          <Link to="/app/knowledge">Knowledge</Link>
          <Link to="/app/settings">Settings</Link>
        </NavMenu>
        <AppMain>
          <Outlet />
        </AppMain>
      </DeskProvider>
    </AppProvider>
  );
}

/** Shopify's library throws responses that must reach the browser with their headers. Of anything else it makes a 500. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error)) return boundary.error(error);
  return (
    <main>
      <h1>This page could not be opened</h1>
      <p>Open Doorbell from your Shopify admin, under Apps.</p>
    </main>
  );
}

export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs);
