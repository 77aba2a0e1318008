import { Banner, BlockStack, Modal } from "@shopify/polaris";
import type { ReactNode } from "react";

interface ConfirmModalProps {
  isOpen: boolean;
  title: string;
  /** What the button says: "Delete article". */
  action: string;
  isBusy: boolean;
  error: string | null;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something that cannot be taken back; stays open with the reason when it failed. */
export function ConfirmModal(props: ConfirmModalProps) {
  return (
    <Modal
      open={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      size="small"
      primaryAction={{
        content: props.action,
        destructive: true,
        loading: props.isBusy,
        onAction: props.onConfirm,
      }}
      secondaryActions={[{ content: "Cancel", onAction: props.onClose }]}
    >
      <Modal.Section>
        <BlockStack gap="300">
          {props.error && <Banner tone="critical">{props.error}</Banner>}
          {props.children}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
