import { Badge, BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { Time } from "~/admin/format/time";
import { download } from "~/admin/inbox/thread/download";

export interface DataRequest {
  /** Numeric string. */
  id: string;
  /** Null once the customer was erased. */
  email: string | null;
  customerId: string | null;
  /** ISO 8601 */
  requestedAt: string;
  completedAt: string | null;
  hasExport: boolean;
}

interface DataRequestsCardProps {
  requests: readonly DataRequest[];
}

function customerWords({ email, customerId, hasExport }: DataRequest): string {
  if (email) return email;
  if (customerId) return `Customer ${customerId}`;
  return hasExport ? "Customer without an address" : "Erased customer";
}

function StateBadge({ request }: { request: DataRequest }) {
  const { hasExport, completedAt, email, customerId } = request;
  if (hasExport) return <Badge tone="success">Ready</Badge>;
  if (!completedAt) return <Badge tone="attention">Being prepared</Badge>;
  return email || customerId ? <Badge>Deleted after 30 days</Badge> : <Badge>Erased</Badge>;
}

function RequestRow({ request }: { request: DataRequest }) {
  const [state, setState] = useState<"idle" | "loading">("idle");
  const [error, setError] = useState<string | null>(null);
  const fieldId = `data-request-${request.id}`;
  const save = async () => {
    setError(null);
    setState("loading");
    try {
      await download(`/app/data-requests/${request.id}`, `${fieldId}.json`);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "The file could not be loaded.");
    }
    setState("idle");
  };
  const customer = customerWords(request);
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <BlockStack>
          <Text as="p" breakWord>
            <bdi>{customer}</bdi>
          </Text>
          <Text as="p" variant="bodySm" tone="subdued">
            Asked on <Time at={request.requestedAt} format="date" />
          </Text>
        </BlockStack>
        <InlineStack gap="300" blockAlign="center">
          <StateBadge request={request} />
          {request.hasExport && (
            <Button
              onClick={() => void save()}
              loading={state === "loading"}
              accessibilityLabel={`Download the data of ${customer}`}
            >
              Download
            </Button>
          )}
        </InlineStack>
      </InlineStack>
      {error && <InlineError message={error} fieldID={fieldId} />}
    </BlockStack>
  );
}

/** Customers who asked for their data, and the files to hand over. */
export function DataRequestsCard({ requests }: DataRequestsCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </BlockStack>
    </Card>
  );
}
