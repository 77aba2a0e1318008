import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { hoursPartSchema } from "~/admin/settings/hours/hours-form";
import { HoursSettingsPage } from "~/admin/settings/hours/hours-settings-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findDeskFacts } from "~/shops/find-desk-facts.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { findAvailability } from "~/storefront/availability/find-availability.server";
import { measureReplyTime } from "~/storefront/availability/measure-reply-time.server";
import { MIN_SAMPLES } from "~/storefront/availability/reply-time";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** When people answer and how fast, and what shoppers read of it now. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const now = new Date();
  const [{ primary: locale }, shop, settings] = await Promise.all([
    findShopLocales(shopId),
    findDeskFacts(shopId),
    findStorefrontSettings(shopId),
  ]);
  const { hours } = settings;
  const [availability, minutes] = await Promise.all([
    findAvailability(shopId, { locale, now }),
    measureReplyTime(shopId, { hours, timeZone: hours.timeZone ?? shop.timeZone, now }),
  ]);
  return {
    settings,
    measured: { minutes: minutes === null ? null : Math.ceil(minutes), needed: MIN_SAMPLES },
    availabilityText: availability.text,
    timeZones: Intl.supportedValuesOf("timeZone"),
  };
}

/** Stores this page's part of the settings. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const part = parseInput(hoursPartSchema, await readJson(request));
    await saveStorefrontSettings(shopId, staff, part);
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Hours and reply time");

export default function HoursSettings() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title="Hours and reply time" />
      <HoursSettingsPage {...page} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
