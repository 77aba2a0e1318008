import "@shopify/polaris/build/esm/styles.css";
import { AppProvider } from "@shopify/polaris";
import english from "@shopify/polaris/locales/en.json";
import { createRoot } from "react-dom/client";
import { createHashRouter, Outlet, RouterProvider, useLoaderData } from "react-router-dom";
import { Link as RouterLink } from "@remix-run/react";
import type { ComponentProps } from "react";
import { DeskProvider } from "~/components/format/shop-format";
import { InboxPage } from "~/components/inbox/inbox-page";
import { parseInboxQuery } from "~/components/inbox/inbox-query";
import { NoConversation } from "~/components/inbox/no-conversation";
import { ConversationPage } from "~/components/thread/conversation-page";
import type {
  ContextView,
  ConversationList,
  ConversationView,
  InboxView,
} from "~/conversations/views";
import { CONTEXT, UNKNOWN_CONTEXT } from "./context";
import { CONVERSATION } from "./conversation";
import { COUNTS, NOW, ROWS, SARA, STAFF } from "./people";
import { pageRoutes } from "./pages";

const facts = {
  locale: "en",
  timeZone: "Europe/Helsinki",
  shopDomain: "demo.myshopify.com",
  shopName: "Demo",
  currency: "EUR",
  staff: SARA,
  renderedAt: NOW,
};
const polarisLink = ({
  url,
  external: _external,
  ...rest
}: ComponentProps<"a"> & { url?: string; external?: boolean }) => (
  <RouterLink to={url ?? "."} {...rest} />
);
Date.now = () => NOW;
window.fetch = (async (input: RequestInfo | URL) => {
  if (!String(input).includes("photo")) return new Response(null, { status: 404 });
  const canvas = new OffscreenCanvas(440, 330);
  const pen = canvas.getContext("2d");
  if (pen) Object.assign(pen, { fillStyle: "#8d9a76" }).fillRect(0, 0, 440, 330);
  return new Response(await canvas.convertToBlob({ type: "image/png" }));
}) as typeof fetch;

function Inbox() {
  const list = useLoaderData() as ConversationList;
  const query = parseInboxQuery(new URLSearchParams(location.hash.split("?")[1]));
  return (
    <InboxPage
      list={list}
      query={query}
      colleagues={STAFF}
      fromAddress={
        location.search.includes("nomail") ? null : "Villakauppa <help@villakauppa.example>"
      }
    />
  );
}
function Conversation() {
  const { conversation, context } = useLoaderData() as {
    conversation: ConversationView;
    context: ContextView;
  };
  return <ConversationPage key={conversation.id} conversation={conversation} context={context} />;
}
const inInbox = (request: Request): ConversationList => {
  const { view, search }: { view: InboxView; search: string } = parseInboxQuery(
    new URL(request.url).searchParams,
  );
  const items = search || view === "mine" ? [] : ROWS;
  return {
    items,
    nextCursor: null,
    counts: location.search.includes("none") ? { ...COUNTS, all: 0 } : COUNTS,
  };
};
const router = createHashRouter([
  {
    element: <Outlet />,
    children: [
      {
        path: "/app/inbox",
        element: <Inbox />,
        loader: ({ request }) => inInbox(request),
        children: [
          { index: true, element: <NoConversation /> },
          {
            path: ":number",
            element: <Conversation />,
            loader: ({ params }) =>
              params["number"] === "210"
                ? {
                    conversation: {
                      ...CONVERSATION,
                      id: "x",
                      number: 210,
                      subject: "",
                      assignee: null,
                      messages: CONVERSATION.messages.slice(3, 4),
                      olderCursor: null,
                      contact: { ...CONVERSATION.contact, name: null },
                    },
                    context: UNKNOWN_CONTEXT,
                  }
                : { conversation: CONVERSATION, context: CONTEXT },
            action: () => ({ ok: false, message: "The network is down." }),
          },
        ],
      },
      {
        path: "/app/orders/search",
        loader: () => ({
          choices: CONTEXT.orders.map((order) => ({
            ...order,
            customerName: "Aino Virtanen",
            isCancelled: order.cancelledAt !== null,
            linkState: order.link?.state ?? null,
          })),
        }),
      },
      ...pageRoutes,
    ],
  },
]);
class FakeBridgeElement extends HTMLElement {
  show() {}
  hide() {}
}
for (const name of ["ui-save-bar", "ui-title-bar"]) customElements.define(name, class extends FakeBridgeElement {});
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <AppProvider i18n={english} linkComponent={polarisLink}>
      <DeskProvider facts={facts}>
        <RouterProvider router={router} />
      </DeskProvider>
    </AppProvider>,
  );
}
