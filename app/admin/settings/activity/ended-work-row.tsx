import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { Count } from "~/admin/format/count";
import { Time } from "~/admin/format/time";
import { toast } from "~/admin/shell/toast";
import { useCan } from "~/admin/shell/use-can";
import styles from "./activity.module.css";
import type { EndedWork } from "./ended-work";
import { jobWords } from "./job-words";

type StartResult = { ok: true; started: number } | { ok: false; message: string };

function useStartAgain({ task, code }: EndedWork) {
  const { submit, state, data } = useFetcher<StartResult>();
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || state !== "idle" || !data) return;
    setIsAsked(false);
    if (data.ok) toast("Trying again");
  }, [isAsked, state, data]);
  return {
    isBusy: state !== "idle",
    error: state === "idle" && data?.ok === false ? data.message : null,
    start: () => {
      setIsAsked(true);
      const options = { method: "post", encType: "application/json" } as const;
      void submit({ task, code }, { ...options, action: "/app/settings/activity" });
    },
  };
}

function NextRound({ work }: { work: EndedWork }) {
  if (work.isRunning) return <>Being tried again now</>;
  if (work.nextRoundAt === null) return <>Not tried again by itself</>;
  return (
    <>
      Tried again by itself on <Time at={work.nextRoundAt} format="date" />,{" "}
      <Time at={work.nextRoundAt} format="clock" />
    </>
  );
}

/** What was not done, why, what happens next, and the button that tries it again. */
export function EndedWorkRow({ work }: { work: EndedWork }) {
  const again = useStartAgain(work);
  const canRestart = useCan("operations.restart");
  const errorId = `not-started-${work.task}-${work.code}`;
  const title = jobWords(work.task);
  return (
    <li className={styles.row}>
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="bodyMd" fontWeight="semibold" breakWord>
            {title}
          </Text>
          {work.count > 1 && (
            <Badge>
              {/* One string: a badge takes no elements beside it. */}
              {`${work.count} times`}
            </Badge>
          )}
        </InlineStack>
        <Text as="p" breakWord>
          <bdi>{work.reason}</bdi>
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          {work.count > 1 ? "Last failed " : "Failed "}
          <Time at={work.endedAt} /> · <NextRound work={work} />
        </Text>
        {again.error && <InlineError fieldID={errorId} message={again.error} />}
      </BlockStack>
      <div className={styles.action}>
        <Button
          id={errorId}
          disabled={!canRestart}
          loading={again.isBusy}
          onClick={again.start}
          accessibilityLabel={`Try again: ${title}`}
        >
          Try again
        </Button>
      </div>
    </li>
  );
}

/** How many things were not done, for a heading. */
export function EndedWorkCount({ works }: { works: readonly EndedWork[] }) {
  const count = works.reduce((sum, work) => sum + work.count, 0);
  return (
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Text as="h2" variant="headingMd">
        <Count value={count} /> {count === 1 ? "thing was" : "things were"} not done
      </Text>
    </Box>
  );
}
