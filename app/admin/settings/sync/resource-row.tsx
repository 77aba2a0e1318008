import {
  Badge,
  BlockStack,
  Box,
  Icon,
  InlineGrid,
  InlineStack,
  ProgressBar,
  Text,
} from "@shopify/polaris";
import { Count } from "~/admin/format/count";
import { Time } from "~/admin/format/time";
import { RESOURCE_WORDS } from "./resource-words";
import type { StoreResource } from "./store-data-view";

function PhaseBadge({ resource }: { resource: StoreResource }) {
  if (resource.error) return <Badge tone="critical">Needs attention</Badge>;
  if (resource.phase === "live") return <Badge tone="success">Up to date</Badge>;
  if (resource.phase === "importing") return <Badge tone="info">Importing</Badge>;
  return <Badge>Not started</Badge>;
}

function Freshness({ resource }: { resource: StoreResource }) {
  const { freshAt, lastSweepAt, lastRefreshAt } = resource;
  if (!freshAt) return null;
  return (
    <Text as="p" variant="bodySm" tone="subdued">
      Complete up to <Time at={freshAt} />
      {lastRefreshAt && (
        <>
          {" · last change "}
          <Time at={lastRefreshAt} />
        </>
      )}
      {lastSweepAt && (
        <>
          {" · last full check "}
          <Time at={lastSweepAt} />
        </>
      )}
    </Text>
  );
}

function Progress({ resource }: { resource: StoreResource }) {
  const { phase, step, progress, rowsLoaded, rowsExpected } = resource;
  if (phase !== "importing") return null;
  return (
    <BlockStack gap="100">
      {progress !== null && (
        <ProgressBar
          progress={progress}
          size="small"
          tone="primary"
          ariaLabelledBy={`resource-${resource.resource}`}
        />
      )}
      <Text as="p" variant="bodySm" tone="subdued">
        {step === "loading" ? (
          <>
            <Count value={rowsLoaded} />{" "}
            {rowsExpected !== null && rowsExpected > 0 && (
              <>
                of <Count value={rowsExpected} />{" "}
              </>
            )}
            records
          </>
        ) : (
          "Shopify is preparing the data"
        )}
      </Text>
    </BlockStack>
  );
}

/** How much there is of one kind, how fresh it is, and what is wrong. */
export function ResourceRow({ resource }: { resource: StoreResource }) {
  const { label, icon } = RESOURCE_WORDS[resource.resource];
  return (
    <Box padding="400" borderBlockEndWidth="025" borderColor="border-secondary">
      <InlineGrid columns="20px minmax(0, 1fr)" gap="300" alignItems="start">
        <span>
          <Icon source={icon} tone="subdued" />
        </span>
        <BlockStack gap="150">
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="h2" variant="headingSm" id={`resource-${resource.resource}`}>
              {label}
            </Text>
            <InlineStack gap="300" blockAlign="center">
              {resource.resource !== "shop" && (
                <Text as="span" numeric fontWeight="semibold">
                  <Count value={resource.count} />
                </Text>
              )}
              <PhaseBadge resource={resource} />
            </InlineStack>
          </InlineStack>
          <Progress resource={resource} />
          <Freshness resource={resource} />
          {resource.error && (
            <Text as="p" tone="critical">
              {resource.error.message} {resource.error.at && <Time at={resource.error.at} />}
            </Text>
          )}
          {resource.notice && (
            <Text as="p" tone="subdued">
              {resource.notice}
            </Text>
          )}
        </BlockStack>
      </InlineGrid>
    </Box>
  );
}
