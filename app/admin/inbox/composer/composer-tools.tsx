import { Button, Tooltip } from "@shopify/polaris";
import { AttachmentIcon, DiscountIcon, ProductIcon } from "@shopify/polaris-icons";
import { useRef, useState } from "react";
import styles from "./composer.module.css";
import { DiscountPicker } from "./discount-picker";
import { ProductPicker } from "./product-picker";
import type { ReplyExtras } from "./use-reply-extras";

type Picker = "product" | "discount";

interface ComposerToolsProps {
  extras: ReplyExtras;
  /** Whether the channel takes files. */
  hasFiles: boolean;
}

/** What can be put beside a reply: files, products of the shop, discount codes. */
export function ComposerTools({ extras, hasFiles }: ComposerToolsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [picker, setPicker] = useState<Picker | null>(null);
  const close = () => setPicker(null);
  const pick: typeof extras.addCard = (card) => {
    close();
    extras.addCard(card);
  };
  return (
    <div className={styles.tools}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          extras.addFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was taken away.
          event.target.value = "";
        }}
      />
      {hasFiles && (
        <Tooltip content="Attach files">
          <Button
            variant="tertiary"
            icon={AttachmentIcon}
            accessibilityLabel="Attach files"
            onClick={() => input.current?.click()}
          />
        </Tooltip>
      )}
      <Tooltip content="Insert a product">
        <Button
          variant="tertiary"
          icon={ProductIcon}
          accessibilityLabel="Insert a product"
          onClick={() => setPicker("product")}
        />
      </Tooltip>
      <Tooltip content="Insert a discount code">
        <Button
          variant="tertiary"
          icon={DiscountIcon}
          accessibilityLabel="Insert a discount code"
          onClick={() => setPicker("discount")}
        />
      </Tooltip>
      <ProductPicker isOpen={picker === "product"} onClose={close} onPick={pick} />
      <DiscountPicker isOpen={picker === "discount"} onClose={close} onPick={pick} />
    </div>
  );
}
