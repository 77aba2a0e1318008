import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { formatSender } from "~/admin/settings/email/reply-address";
import { SettingsOverview } from "~/admin/settings/settings-overview";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { countEndedJobs } from "~/operations/find-ended-jobs.server";
import { findFileMentions } from "~/privacy/file-mentions.server";
import { findDataRequests } from "~/privacy/find-data-requests.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { findAvailability } from "~/storefront/availability/find-availability.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { can } from "~/team/permissions";

/** How everything is set up, in a line each, and which customers asked for their data. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  const isPrivacyShown = can(staff, "privacy.handle");
  const locales = await findShopLocales(shopId);
  const [{ sender, pause }, settings, ...rest] = await Promise.all([
    findOutgoingMail(shopId),
    findStorefrontSettings(shopId),
    findAvailability(shopId, { locale: locales.primary, now: new Date() }),
    findSyncStatus(shopId),
    isPrivacyShown ? findDataRequests(shopId) : [],
    countEndedJobs(shopId),
    isPrivacyShown ? findFileMentions(shopId) : [],
  ]);
  const [{ isOpen, text }, storeData, dataRequests, endedJobs, fileMentions] = rest;
  return {
    sender,
    isSendingPaused: pause !== null,
    isChatEnabled: settings.chat.isEnabled,
    availability: { isOpen, text },
    locales: locales.all.length,
    isDataLive: storeData.resources.every(({ phase }) => phase === "live"),
    endedJobs,
    dataRequests,
    fileMentions,
  };
}

export const meta = () => pageTitle("Settings");

export default function Settings() {
  const { sender, dataRequests, fileMentions, ...summary } = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title="Settings" />
      <SettingsOverview
        summary={{ ...summary, replyAddress: formatSender(sender) }}
        dataRequests={dataRequests}
        fileMentions={fileMentions}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app" backLabel="Go to the start page" />;
}
