import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { ActivityPage } from "~/admin/settings/activity/activity-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { findEndedJobs } from "~/operations/find-ended-jobs.server";
import { startAgain } from "~/operations/start-again.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

const groupSchema = z.object({ task: z.string().max(100), code: z.string().max(100) });

/** What was not done for the shop, and why. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  return { works: await findEndedJobs(shopId) };
}

/** Starts work of one kind again. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const group = parseInput(groupSchema, await readJson(request));
    return { started: await startAgain(shopId, staff, group) };
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Activity");

export default function Activity() {
  const { works } = useLoaderData<typeof loader>();
  useRealtime(["activity"]);
  return (
    <>
      <TitleBar title="Activity" />
      <ActivityPage works={works} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
