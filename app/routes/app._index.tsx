import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { HomePage } from "~/admin/home/home-page";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { findEmailSettings } from "~/channels/email/settings/find-email-settings.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { findChatNumbers } from "~/conversations/reads/find-chat-numbers.server";
import { findDeskNumbers } from "~/conversations/reads/find-desk-numbers.server";
import { getEnvironment } from "~/env.server";
import { findArticles } from "~/knowledge/writing/find-articles.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

/** How the desk is doing, and what it still needs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  const [numbers, chat, articles, storeData, email, outgoing] = await Promise.all([
    findDeskNumbers(shopId, staff.id),
    findChatNumbers(shopId),
    findArticles(shopId, {}),
    findSyncStatus(shopId),
    findEmailSettings(shopId),
    findOutgoingMail(shopId),
  ]);
  return {
    numbers,
    chat,
    publishedArticles: articles.counts.published,
    draftArticles: articles.counts.draft,
    clientId: getEnvironment().SHOPIFY_API_KEY,
    storeData,
    inboundAddress: email.inboundAddress,
    canSendMail: outgoing.sender !== null,
    hasOwnServer: outgoing.hasOwnServer,
    sendingPause: outgoing.pause,
    domainProblem: outgoing.domainProblem,
  };
}

export const meta = () => pageTitle("Home");

export default function Home() {
  const home = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  useRealtime(["inbox", "sync", "knowledge"]);
  return (
    <>
      <TitleBar title="Doorbell">
        <button type="button" variant="primary" onClick={() => navigate("/app/inbox")}>
          Open inbox
        </button>
      </TitleBar>
      <HomePage home={home} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/inbox" backLabel="Open the inbox" />;
}
