import { useFetcher } from "@remix-run/react";
import { Button, Icon, InlineError, SkeletonBodyText, TextField } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { useEffect, useState } from "react";
import { Money } from "~/admin/format/money";
import { Time } from "~/admin/format/time";
import { useIntent } from "~/admin/inbox/use-intent";
import type { OrderChoiceView } from "~/conversations/reads/views";
import { OrderBadges } from "./order-badges";
import styles from "./panel.module.css";

const TYPING_PAUSE_MS = 200;

interface AttachOrderProps {
  conversationId: string;
  conversationNumber: number;
  onClose: () => void;
}

function Choice({
  choice,
  conversationNumber,
}: {
  choice: OrderChoiceView;
  conversationNumber: number;
}) {
  const link = useIntent(conversationNumber, `order/${choice.id}`);
  const isAttached = choice.linkState === "attached";
  return (
    <li className={styles.choice}>
      <div className={styles.block}>
        <span className={styles.spread}>
          <span className={styles.orderName}>{choice.name}</span>
          <Money value={choice.total} />
        </span>
        <bdi className={`${styles.quiet} ${styles.truncate}`}>
          {[choice.customerName, choice.email].filter(Boolean).join(" · ")}
        </bdi>
        <OrderBadges
          order={{
            ...choice,
            cancelledAt: choice.isCancelled ? "yes" : null,
            returnStatus: "NO_RETURN",
          }}
        />
        <span className={styles.quiet}>
          <Time at={choice.processedAt} format="date" />
        </span>
        {link.error && <InlineError message={link.error} fieldID={`attach-${choice.id}`} />}
      </div>
      <Button
        size="slim"
        disabled={isAttached}
        loading={link.isBusy}
        accessibilityLabel={`Attach order ${choice.name}`}
        onClick={() => link.send({ intent: "attach", orderId: choice.id })}
      >
        {isAttached ? "Attached" : "Attach"}
      </Button>
    </li>
  );
}

/** Finds an order by number, name, e-mail, phone or tracking number and puts it beside the conversation. */
export function AttachOrder({ conversationId, conversationNumber, onClose }: AttachOrderProps) {
  const { load, data } = useFetcher<{ choices: OrderChoiceView[] }>({
    key: `orders/${conversationId}`,
  });
  const [query, setQuery] = useState("");
  useEffect(() => {
    const params = new URLSearchParams({ conversation: conversationId, q: query.trim() });
    const timer = setTimeout(
      () => load(`/app/orders/search?${params}`),
      query === "" ? 0 : TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [query, conversationId, load]);
  const choices = data?.choices;
  return (
    <section
      className={styles.section}
      aria-label="Attach an order"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className={styles.loose}>
        <TextField
          label="Attach an order"
          type="search"
          size="slim"
          autoFocus
          autoComplete="off"
          placeholder="Number, name, e-mail or tracking"
          prefix={<Icon source={SearchIcon} tone="subdued" />}
          value={query}
          onChange={setQuery}
          labelAction={{ content: "Done", onAction: onClose }}
        />
        {!choices && <SkeletonBodyText lines={3} />}
        {choices?.length === 0 && (
          <span className={styles.quiet}>No order matches. Check the number, or try a name.</span>
        )}
        {choices && choices.length > 0 && (
          <ul className={styles.choices} aria-label="Orders found">
            {choices.map((choice) => (
              <Choice key={choice.id} choice={choice} conversationNumber={conversationNumber} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
