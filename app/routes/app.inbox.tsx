import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { InboxPage } from "~/admin/inbox/inbox-page";
import { parseInboxQuery } from "~/admin/inbox/inbox-query";
import { markOnline } from "~/admin/inbox/list/inbox-row";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { findConversations } from "~/conversations/reads/find-conversations.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { listStaff } from "~/team/list-staff.server";
import { findOnlineContacts } from "~/visitors/find-online-contacts.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** The list of the inbox: the first page of a view, or with `cursor` a later one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  const params = new URL(request.url).searchParams;
  const cursor = params.get("cursor");
  const [list, colleagues] = await Promise.all([
    findConversations(shopId, {
      ...parseInboxQuery(params),
      staffId: staff.id,
      cursor,
      signal: request.signal,
    }),
    listStaff(shopId),
  ]);
  const online = await findOnlineContacts(
    shopId,
    list.items.map(({ contact }) => contact.id),
  );
  return {
    list: markOnline(list, online),
    cursor,
    colleagues,
  };
}

export const meta = () => pageTitle("Inbox");

export default function Inbox() {
  const { list, colleagues } = useLoaderData<typeof loader>();
  const query = parseInboxQuery(new URLSearchParams(useLocation().search));
  return (
    <>
      <TitleBar title="Inbox" />
      <InboxPage list={list} query={query} colleagues={colleagues} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app" backLabel="Go to the start page" />;
}
