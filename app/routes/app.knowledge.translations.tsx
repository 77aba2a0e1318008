import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { TranslationsPage } from "~/admin/knowledge/translations/translations-page";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { findCompleteness } from "~/knowledge/writing/find-completeness.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findGreetingCompleteness } from "~/storefront/texts/find-greeting-completeness.server";
import { findTextCompleteness } from "~/storefront/texts/find-text-completeness.server";

/** What lacks which of the shop's languages; `language` in the address says which one is listed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const completeness = await findCompleteness(shopId, [
    findGreetingCompleteness,
    findTextCompleteness,
  ]);
  const wanted = new URL(request.url).searchParams.get("language");
  const known = completeness.locales.map(({ locale }) => locale);
  // The first that still needs something is what one comes for.
  const needy = completeness.locales.find(({ groups }) =>
    groups.some(({ current, total }) => current < total),
  );
  const selected = known.find((locale) => locale === wanted) ?? needy?.locale;
  return { completeness, selected: selected ?? completeness.primaryLocale };
}

export const meta = () => pageTitle("Translations");

export default function Translations() {
  const { completeness, selected } = useLoaderData<typeof loader>();
  useRealtime(["knowledge"]);
  return (
    <>
      <TitleBar title="Translations" />
      <TranslationsPage completeness={completeness} selected={selected} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/knowledge" backLabel="Back to knowledge" />;
}
