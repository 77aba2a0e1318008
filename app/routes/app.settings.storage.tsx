import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { StorageSettingsPage } from "~/admin/settings/storage/storage-settings-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { answerAction } from "~/lib/answer-action.server";
import { readJson } from "~/lib/read-json.server";
import { findStorage } from "~/retention/find-storage.server";
import { saveOriginalDays } from "~/retention/save-original-days.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** How much is stored, and for how long. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  return { storage: await findStorage(shopId) };
}

/** Stores how long originals are kept. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    await saveOriginalDays(shopId, staff, await readJson(request));
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Storage");

export default function StorageSettings() {
  const { storage } = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title="Storage" />
      <StorageSettingsPage storage={storage} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
