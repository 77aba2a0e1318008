import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { StoreDataPage } from "~/admin/settings/sync/store-data-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { syncNow } from "~/commerce/sync/sync-now.server";
import { answerAction } from "~/lib/answer-action.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** How much of the store is here and how fresh it is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  return { storeData: await findSyncStatus(shopId) };
}

/** Looks for changes now. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    await syncNow(shopId, staff);
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Store data");

export default function StoreDataRoute() {
  const { storeData } = useLoaderData<typeof loader>();
  useRealtime(["sync"], ["commerce"]);
  return (
    <>
      <TitleBar title="Store data" />
      <StoreDataPage storeData={storeData} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
