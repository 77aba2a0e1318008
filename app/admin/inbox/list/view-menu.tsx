import { useNavigate } from "@remix-run/react";
import { ActionList, Button, Popover, Text } from "@shopify/polaris";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { inboxPath, type InboxQuery } from "~/admin/inbox/inbox-query";
import {
  COUNT_LIMIT,
  INBOX_VIEWS,
  type InboxCounts,
  type InboxView,
} from "~/conversations/reads/views";
import { VIEW_LABELS } from "./view-words";

/** "1,000+" beyond what is counted. */
export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count) + (count >= COUNT_LIMIT ? "+" : "");
}

/** Chooses which conversations the list shows; says how many each view has. */
export function ViewMenu({ query, counts }: { query: InboxQuery; counts: InboxCounts }) {
  const [isOpen, setIsOpen] = useState(false);
  const navigate = useNavigate();
  const { locale } = useDesk();
  const choose = (view: InboxView) => {
    setIsOpen(false);
    navigate(inboxPath({ ...query, view }));
  };
  const activator = (
    <Button
      variant="tertiary"
      size="large"
      disclosure={isOpen ? "up" : "down"}
      onClick={() => setIsOpen(!isOpen)}
    >
      {`${VIEW_LABELS[query.view]} · ${formatCount(counts[query.view], locale)}`}
    </Button>
  );
  return (
    <Popover
      active={isOpen}
      activator={activator}
      onClose={() => setIsOpen(false)}
      preferredAlignment="left"
    >
      <ActionList
        actionRole="menuitem"
        items={INBOX_VIEWS.map((view) => ({
          content: VIEW_LABELS[view],
          active: view === query.view,
          suffix: (
            <Text as="span" tone="subdued" numeric>
              {formatCount(counts[view], locale)}
            </Text>
          ),
          onAction: () => choose(view),
        }))}
      />
    </Popover>
  );
}
