import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { EmailSettingsPage } from "~/admin/settings/email/email-settings-page";
import { senderIntentSchema, type SenderIntent } from "~/admin/settings/email/sender-intent";
import { settingsIntentSchema } from "~/admin/settings/settings-intent";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { findSenderView } from "~/channels/email/sending-domain/find-sender-view.server";
import {
  checkSender,
  confirmSender,
  requestSenderCode,
  startSender,
} from "~/channels/email/sending-domain/prove-sender.server";
import { emailSettingsSchema } from "~/channels/email/settings/email-settings";
import { findEmailSettings } from "~/channels/email/settings/find-email-settings.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { testEmailSettings } from "~/channels/email/settings/test-email-settings.server";
import type { ShopId } from "~/database/db.server";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import type { TeamMember } from "~/team/permissions";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** How the shop receives and sends mail. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const [email, sender, outgoing] = await Promise.all([
    findEmailSettings(shopId),
    findSenderView(shopId),
    findOutgoingMail(shopId),
  ]);
  return { email, sender, outgoing };
}

async function actOnSender(shopId: ShopId, staff: TeamMember, act: SenderIntent): Promise<void> {
  if (act.intent === "check-sender") return checkSender(shopId, staff);
  if (act.intent === "mail-code") return requestSenderCode(shopId, staff);
  return confirmSender(shopId, staff, act.code);
}

async function actOnForm(shopId: ShopId, staff: TeamMember, body: unknown): Promise<void> {
  const { intent, settings } = parseInput(settingsIntentSchema, body);
  const form = parseInput(emailSettingsSchema, settings);
  if (intent === "test") return testEmailSettings(shopId, staff, form);
  await saveEmailSettings(shopId, staff, form);
  await startSender(shopId, staff);
}

/** Stores the form, tries it without storing, or goes a step further in proving the stored address. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const body = await readJson(request);
    const sender = senderIntentSchema.safeParse(body);
    await (sender.success
      ? actOnSender(shopId, staff, sender.data)
      : actOnForm(shopId, staff, body));
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("E-mail");

export default function EmailSettings() {
  const { email, sender, outgoing } = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title="E-mail" />
      <EmailSettingsPage email={email} sender={sender} outgoing={outgoing} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
