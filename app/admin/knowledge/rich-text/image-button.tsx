import { BlockStack, Button, Form, InlineStack, Popover, TextField } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import styles from "./rich-text.module.css";
import { ToolbarButton } from "./toolbar-button";
import { toImageAddress } from "./web-address";

function ImageForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [address, setAddress] = useState("");
  const [alt, setAlt] = useState("");
  const [error, setError] = useState<string>();
  const add = () => {
    const src = toImageAddress(address);
    if (!src) return setError("Write the address of a picture that begins with https://");
    editor.chain().focus().setImage({ src, alt: alt.trim() }).run();
    onClose();
  };
  return (
    <Form onSubmit={add}>
      <BlockStack gap="300">
        <TextField
          label="Address of the picture"
          autoComplete="off"
          autoFocus
          placeholder="https://cdn.shopify.com/…"
          helpText="Upload it under Content › Files in Shopify and copy its link."
          value={address}
          error={error}
          onChange={setAddress}
        />
        <TextField
          label="What it shows"
          autoComplete="off"
          helpText="For shoppers who cannot see it."
          value={alt}
          onChange={setAlt}
        />
        <InlineStack align="end">
          <Button submit variant="primary">
            Add picture
          </Button>
        </InlineStack>
      </BlockStack>
    </Form>
  );
}

/** Puts a picture at the cursor. */
export function ImageButton({ editor }: { editor: Editor }) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <Popover
      autofocusTarget="first-node"
      active={isOpen}
      onClose={close}
      activator={
        <ToolbarButton
          label="Picture"
          icon={ImageIcon}
          isExpanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      }
    >
      <div className={styles.popover}>
        <ImageForm editor={editor} onClose={close} />
      </div>
    </Popover>
  );
}
