import { useFetcher } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineStack,
  Page,
  ProgressBar,
  Text,
} from "@shopify/polaris";
import { useEffect, useState } from "react";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import { toast } from "~/admin/shell/toast";
import { useCan } from "~/admin/shell/use-can";
import { ResourceRow } from "./resource-row";
import type { StoreData } from "./store-data-view";

type SyncResult = { ok: true } | { ok: false; message: string };

function useSyncNow() {
  const { submit, state, data } = useFetcher<SyncResult>();
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || state !== "idle" || !data) return;
    setIsAsked(false);
    if (data.ok) toast("Looking for changes");
  }, [isAsked, state, data]);
  return {
    isBusy: state !== "idle",
    error: state === "idle" && data?.ok === false ? data.message : null,
    start: () => {
      setIsAsked(true);
      void submit(null, { method: "post", action: "/app/settings/sync" });
    },
  };
}

function ImportBanner({ progress }: { progress: number }) {
  return (
    <Banner tone="info" title="Your store’s data is being imported">
      <BlockStack gap="200">
        <p>You can answer mail meanwhile; orders appear beside conversations as they come in.</p>
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <ProgressBar progress={progress} size="small" tone="primary" />
          <Box minWidth="fit-content">
            <Text as="span" numeric>
              {progress} %
            </Text>
          </Box>
        </InlineStack>
      </BlockStack>
    </Banner>
  );
}

/** Why everything takes longer, and who can change that. */
function SlowWayBanner() {
  return (
    <Banner tone="info" title="Your store’s data is read page by page">
      <p>
        Shopify does not let Doorbell export data in one go at the moment, so it reads everything
        page by page: slower, but complete. There is nothing for you to do. The operator of Doorbell
        can allow exports at Shopify (“Run bulk operations”); Doorbell then goes back to them by
        itself.
      </p>
    </Banner>
  );
}

/** What Doorbell has of the store, how fresh it is, and what needs attention. */
export function StoreDataPage({ storeData }: { storeData: StoreData }) {
  const syncNow = useSyncNow();
  const canSync = useCan("sync.start");
  return (
    <Page
      narrowWidth
      title="Store data"
      subtitle="Doorbell follows every change in your store by itself, and checks now and then that nothing was missed."
      backAction={{ content: "Settings", url: "/app/settings" }}
      primaryAction={
        <Button
          variant="primary"
          disabled={!canSync}
          loading={syncNow.isBusy}
          onClick={syncNow.start}
        >
          Sync now
        </Button>
      }
    >
      <RefusalBanner action="sync.start" />
      <BlockStack gap="400">
        {storeData.progress !== null && <ImportBanner progress={storeData.progress} />}
        {storeData.isExportRefused && <SlowWayBanner />}
        {syncNow.error && (
          <Banner tone="critical" title="Could not start">
            {syncNow.error}
          </Banner>
        )}
        {storeData.hasErrors && (
          <Banner tone="warning" title="Some data may be out of date">
            <p>What went wrong is said below. “Sync now” tries at once.</p>
          </Banner>
        )}
        <Card padding="0">
          {storeData.resources.map((resource) => (
            <ResourceRow key={resource.resource} resource={resource} />
          ))}
        </Card>
      </BlockStack>
    </Page>
  );
}
