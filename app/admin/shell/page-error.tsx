import { isRouteErrorResponse, useRevalidator, useRouteError } from "@remix-run/react";
import { Banner, BlockStack, Button, Page } from "@shopify/polaris";

function describe(error: unknown): { title: string; text: string; isMissing?: boolean } {
  if (!isRouteErrorResponse(error)) {
    return {
      title: "This page could not be shown",
      text: "Something unexpected happened. Nothing you wrote is lost.",
    };
  }
  if (error.status === 404) {
    return {
      title: "Not found",
      text: "It may have been removed, or the address is not complete.",
      isMissing: true,
    };
  }
  const text =
    typeof error.data === "string" && error.data !== "" ? error.data : "Try again in a moment.";
  return { title: "This page could not be loaded", text };
}

/** What stands in place of a page that failed, with ways on. */
export function PageError({ backUrl, backLabel }: { backUrl: string; backLabel: string }) {
  const { title, text, isMissing } = describe(useRouteError());
  const { revalidate, state } = useRevalidator();
  return (
    <Page narrowWidth>
      <Banner tone={isMissing ? "info" : "critical"} title={title}>
        <BlockStack gap="200" inlineAlign="start">
          <p>{text}</p>
          {!isMissing && (
            <Button loading={state === "loading"} onClick={revalidate}>
              Try again
            </Button>
          )}
          <Button variant="plain" url={backUrl}>
            {backLabel}
          </Button>
        </BlockStack>
      </Banner>
    </Page>
  );
}
