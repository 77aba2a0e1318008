import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { emailSettingsSchema } from "~/channels/email/email-settings";
import { findEmailSettings } from "~/channels/email/find-email-settings.server";
import { saveEmailSettings } from "~/channels/email/save-email-settings.server";
import { testEmailSettings } from "~/channels/email/test-email-settings.server";
import { answerFailure } from "~/components/layout/answer-failure";
import { PageError } from "~/components/layout/page-error";
import { EmailSettingsPage } from "~/components/settings/email-settings-page";
import { settingsIntentSchema } from "~/components/settings/settings-intent";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/components/layout/revalidate-unless-failed";

/** How the shop receives and sends mail. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  return { email: await findEmailSettings(shopId) };
}

/** Stores the form, or tries it without storing. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  try {
    const { intent, settings } = parseInput(settingsIntentSchema, await readJson(request));
    const form = parseInput(emailSettingsSchema, settings);
    await (intent === "save" ? saveEmailSettings : testEmailSettings)(shopId, form);
    return { ok: true as const };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return data({ ok: false as const, message: error.userMessage }, { status: error.status });
  }
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export default function EmailSettings() {
  const { email } = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title="E-mail" />
      <EmailSettingsPage email={email} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
