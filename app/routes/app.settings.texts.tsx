import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { listTextItems } from "~/admin/settings/texts/list-text-items";
import { TextsSettingsPage } from "~/admin/settings/texts/texts-settings-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { directionOf } from "~/languages/locales";
import { answerAction } from "~/lib/answer-action.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { findStorefrontTexts } from "~/storefront/texts/find-storefront-texts.server";
import { saveStorefrontTexts } from "~/storefront/texts/save-storefront-texts.server";
import { TEXT_CATALOGUE } from "~/storefront/texts/text-catalogue";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/**
 * Every text that shoppers read in one of the shop's languages: `language`, else the primary one. (`locale` in the
 * address is the member of staff's: Shopify admin sets it.)
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const locales = await findShopLocales(shopId);
  const wanted = new URL(request.url).searchParams.get("language");
  const locale = locales.all.find((known) => known === wanted) ?? locales.primary;
  const overrides = await findStorefrontTexts(shopId, locale);
  return {
    locale,
    locales: locales.all,
    direction: directionOf(locale),
    ...listTextItems(TEXT_CATALOGUE, { locale, primaryLocale: locales.primary, overrides }),
  };
}

/** All texts of one language at their longest. */
const TEXTS_BYTES = 2 * 1024 * 1024;

/** Stores the shop's own words for the texts that changed. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    await saveStorefrontTexts(shopId, staff, await readJson(request, TEXTS_BYTES));
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Texts");

export default function TextsSettings() {
  const texts = useLoaderData<typeof loader>();
  return (
    <>
      <TitleBar title="Texts" />
      <TextsSettingsPage key={texts.locale} {...texts} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/settings" backLabel="Back to settings" />;
}
