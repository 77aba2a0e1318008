import { Icon } from "@shopify/polaris";
import { ChevronRightIcon } from "@shopify/polaris-icons";
import { useId, useState, type ReactNode } from "react";
import styles from "./panel.module.css";

interface DoubtfulOrdersProps {
  count: number;
  /** Their cards. */
  children: ReactNode;
}

/** Orders that are only possible, as one line that opens. */
export function DoubtfulOrders({ count, children }: DoubtfulOrdersProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div className={styles.order} data-state="offered">
        <button
          type="button"
          className={styles.orderHead}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className={styles.chevron}>
            <Icon source={ChevronRightIcon} tone="subdued" />
          </span>
          <span>{count} orders might be meant</span>
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
