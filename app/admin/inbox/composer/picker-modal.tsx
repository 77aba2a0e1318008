import { Icon, Modal, SkeletonBodyText, TextField } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import styles from "./composer.module.css";

interface PickerModalProps {
  title: string;
  placeholder: string;
  isOpen: boolean;
  onClose: () => void;
  query: string;
  onQuery: (query: string) => void;
  /** Until the first answer came. */
  isEmpty: boolean;
  children: ReactNode;
}

/** Something to choose from a list one can search. */
export function PickerModal(props: PickerModalProps) {
  const { title, placeholder, isOpen, onClose, query, onQuery, isEmpty, children } = props;
  return (
    <Modal open={isOpen} onClose={onClose} title={title} noScroll>
      <div className={styles.picker}>
        <div className={styles.pickerSearch}>
          <TextField
            label={placeholder}
            labelHidden
            type="search"
            autoComplete="off"
            autoFocus
            placeholder={placeholder}
            prefix={<Icon source={SearchIcon} tone="subdued" />}
            value={query}
            onChange={onQuery}
            clearButton
            onClearButtonClick={() => onQuery("")}
          />
        </div>
        <div className={styles.pickerList}>
          {isEmpty ? (
            <div className={styles.pickerNote}>
              <SkeletonBodyText lines={6} />
            </div>
          ) : (
            children
          )}
        </div>
      </div>
    </Modal>
  );
}
