import { Link } from "@remix-run/react";
import { Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { inboxPath } from "~/admin/inbox/inbox-query";
import { formatCount } from "~/admin/inbox/list/view-menu";
import type { DeskNumbers } from "~/conversations/reads/find-desk-numbers.server";
import styles from "./home.module.css";

/** One count, leading to what it counted. */
export function Figure({
  label,
  value,
  to,
  note,
}: {
  label: string;
  value: ReactNode;
  to: string;
  note: string;
}) {
  return (
    <Link className={styles.figure} to={to}>
      <Text as="span" tone="subdued">
        {label}
      </Text>
      <Text as="span" variant="headingLg" numeric>
        {value}
      </Text>
      <Text as="span" variant="bodySm" tone="subdued">
        {note}
      </Text>
    </Link>
  );
}

/** How the desk is doing now: four counts, each leading to what it counted. */
export function DeskFigures({ numbers }: { numbers: DeskNumbers }) {
  const { locale } = useDesk();
  const { counts, oldestWaitingSince, oldestWaitingNumber } = numbers;
  const list = (view: "open" | "waiting" | "unread") => inboxPath({ view, search: "" });
  const oldest =
    oldestWaitingNumber === null
      ? list("open")
      : inboxPath({ view: "open", search: "" }, oldestWaitingNumber);
  return (
    <div className={styles.figures}>
      <Figure
        label="Open"
        value={formatCount(counts.open, locale)}
        note="Needs reply"
        to={list("open")}
      />
      <Figure
        label="Unread"
        value={formatCount(counts.unread, locale)}
        note="Nobody has looked yet"
        to={list("unread")}
      />
      <Figure
        label="Longest wait"
        value={oldestWaitingSince ? <Time at={oldestWaitingSince} format="duration" /> : "–"}
        note={oldestWaitingSince ? "For a first or next answer" : "Nobody is waiting"}
        to={oldest}
      />
      <Figure
        label="Waiting for shopper"
        value={formatCount(counts.waiting, locale)}
        note="Answered, not closed"
        to={list("waiting")}
      />
    </div>
  );
}
