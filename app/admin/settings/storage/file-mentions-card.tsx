import { Link, useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, InlineError, InlineStack, Text } from "@shopify/polaris";
import { Time } from "~/admin/format/time";

export interface FileMention {
  attachmentId: string;
  fileName: string;
  conversationNumber: number;
  /** ISO 8601 */
  foundAt: string;
}

type Result = { ok: true } | { ok: false; message: string };

function FileRow({ file }: { file: FileMention }) {
  const { attachmentId, fileName, conversationNumber, foundAt } = file;
  const { submit, state, data } = useFetcher<Result>();
  const decide = (decision: "keep" | "delete") =>
    void submit(
      { decision },
      { method: "post", action: `/app/file-mentions/${attachmentId}`, encType: "application/json" },
    );
  const error = state === "idle" && data?.ok === false ? data.message : null;
  return (
    <BlockStack gap="100">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <BlockStack>
          <Text as="p" breakWord>
            <bdi>{fileName}</bdi>
          </Text>
          <Text as="p" variant="bodySm" tone="subdued">
            In{" "}
            <Link to={`/app/inbox/${conversationNumber}`}>conversation {conversationNumber}</Link>,
            found on <Time at={foundAt} format="date" />
          </Text>
        </BlockStack>
        <InlineStack gap="200">
          <Button
            disabled={state !== "idle"}
            onClick={() => decide("keep")}
            accessibilityLabel={`Keep ${fileName}`}
          >
            Keep
          </Button>
          <Button
            tone="critical"
            disabled={state !== "idle"}
            onClick={() => decide("delete")}
            accessibilityLabel={`Delete ${fileName}`}
          >
            Delete file
          </Button>
        </InlineStack>
      </InlineStack>
      {error && <InlineError message={error} fieldID={attachmentId} />}
    </BlockStack>
  );
}

/** Files of other customers that name somebody whose data were erased. */
export function FileMentionsCard({ files }: { files: readonly FileMention[] }) {
  return (
    <Card>
      <BlockStack gap="400">
        {files.map((file) => (
          <FileRow key={file.attachmentId} file={file} />
        ))}
      </BlockStack>
    </Card>
  );
}
