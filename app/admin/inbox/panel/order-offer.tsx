import { Button, InlineError } from "@shopify/polaris";
import styles from "./panel.module.css";

interface OrderOfferProps {
  isBusy: boolean;
  error: string | null;
  /** Id of what the error is about. */
  fieldId: string;
  onAttach: () => void;
  onDetach: () => void;
}

/** Asks whether an order that could be meant is the one. */
export function OrderOffer({ isBusy, error, fieldId, onAttach, onDetach }: OrderOfferProps) {
  return (
    <div className={styles.offer}>
      <Button size="slim" loading={isBusy} onClick={onAttach}>
        Attach
      </Button>
      <Button size="slim" variant="tertiary" disabled={isBusy} onClick={onDetach}>
        Not this one
      </Button>
      {error && <InlineError message={error} fieldID={fieldId} />}
    </div>
  );
}
