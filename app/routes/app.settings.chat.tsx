import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { chatPartSchema } from "~/admin/settings/chat/chat-form";
import { ChatSettingsPage } from "~/admin/settings/chat/chat-settings-page";
import { quickReplyChoices } from "~/admin/settings/chat/quick-reply-choices";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { getEnvironment } from "~/env.server";
import { findPolicy } from "~/knowledge/policies/find-policy.server";
import { POLICY_KINDS } from "~/knowledge/policies/policy-facts";
import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** How the chat behaves, and what it could answer by itself. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const { primary: locale, all: locales } = await findShopLocales(shopId);
  const [settings, helpCentre, ...policies] = await Promise.all([
    findStorefrontSettings(shopId),
    findHelpCentre(shopId, locale),
    ...POLICY_KINDS.map((kind) => findPolicy(shopId, { kind, locale })),
  ]);
  const written = new Set(POLICY_KINDS.filter((_kind, index) => policies[index]));
  return {
    settings,
    locales,
    quickReplyChoices: quickReplyChoices(helpCentre, written),
    clientId: getEnvironment().SHOPIFY_API_KEY,
  };
}

/** Stores this page's part of the settings. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const part = parseInput(chatPartSchema, await readJson(request));
    await saveStorefrontSettings(shopId, staff, part);
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Chat");

export default function ChatSettings() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title="Chat" />
      <ChatSettingsPage {...page} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
