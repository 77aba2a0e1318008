import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { findEmailSettings } from "~/channels/email/find-email-settings.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { HomePage } from "~/components/home/home-page";
import { PageError } from "~/components/layout/page-error";
import { canSendMail } from "~/components/settings/reply-address";
import { findDeskNumbers } from "~/conversations/find-desk-numbers.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

/** How the desk is doing, and what it still needs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  const [numbers, storeData, email] = await Promise.all([
    findDeskNumbers(shopId, staff.id),
    findSyncStatus(shopId),
    findEmailSettings(shopId),
  ]);
  return {
    numbers,
    storeData,
    inboundAddress: email.inboundAddress,
    canSendMail: canSendMail(email),
    hasOwnServer: email.host !== "",
  };
}

export default function Home() {
  const home = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  useRealtime(["inbox", "sync"]);
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
