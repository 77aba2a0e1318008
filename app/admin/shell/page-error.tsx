import { isRouteErrorResponse, useRevalidator, useRouteError } from "@remix-run/react";
import { Banner, BlockStack, Button, Page } from "@shopify/polaris";
import { useEffect } from "react";

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

const RETRY_MS = 5_000;

/** What stands in place of a page that failed, with ways on. What passes by itself is tried again by itself. */
export function PageError({ backUrl, backLabel }: { backUrl: string; backLabel: string }) {
  const error = useRouteError();
  const { title, text, isMissing } = describe(error);
  const { revalidate, state } = useRevalidator();
  const isPassing = isRouteErrorResponse(error) && error.status >= 502;
  useEffect(() => {
    if (!isPassing) return;
    const timer = setInterval(revalidate, RETRY_MS);
    return () => clearInterval(timer);
  }, [isPassing, revalidate]);
  return (
    <Page narrowWidth title={title}>
      <Banner tone={isMissing ? "info" : "critical"}>
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
