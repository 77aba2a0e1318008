import { Button, Text } from "@shopify/polaris";
import { PlusIcon } from "@shopify/polaris-icons";
import { useCan } from "~/admin/shell/use-can";
import styles from "./panel.module.css";

interface OrdersHeadingProps {
  hasRelated: boolean;
  isAttaching: boolean;
  onToggleAttaching: () => void;
}

/** Stands over the orders, with the button to attach another for those who may. */
export function OrdersHeading({ hasRelated, isAttaching, onToggleAttaching }: OrdersHeadingProps) {
  const canLink = useCan("conversation.link-orders");
  return (
    <div className={styles.heading}>
      <div className={styles.sectionHead}>
        <Text as="h3" variant="headingSm">
          {hasRelated ? "Orders in this conversation" : "Orders"}
        </Text>
        {canLink && (
          <Button
            variant="tertiary"
            size="slim"
            icon={PlusIcon}
            accessibilityLabel="Attach another order"
            ariaExpanded={isAttaching}
            onClick={onToggleAttaching}
          />
        )}
      </div>
    </div>
  );
}
