import { BlockStack, Button, Form, InlineStack, Popover, TextField } from "@shopify/polaris";
import { LinkIcon } from "@shopify/polaris-icons";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import styles from "./rich-text.module.css";
import { ToolbarButton } from "./toolbar-button";
import { toLinkAddress } from "./web-address";

function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus().extendMarkRange("link");
  // With nothing selected the address is its own text.
  if (editor.state.selection.empty && !editor.isActive("link"))
    chain
      .insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] })
      .run();
  else chain.setLink({ href }).run();
}

interface LinkFormProps {
  editor: Editor;
  isActive: boolean;
  onClose: () => void;
}

function LinkForm({ editor, isActive, onClose }: LinkFormProps) {
  const stored: unknown = editor.getAttributes("link")["href"];
  const [text, setText] = useState(typeof stored === "string" ? stored : "");
  const [error, setError] = useState<string>();
  const save = () => {
    const href = toLinkAddress(text);
    if (!href)
      return setError("Write a web address, an e-mail address or a path such as /pages/x.");
    setLink(editor, href);
    onClose();
  };
  return (
    <Form onSubmit={save}>
      <BlockStack gap="300">
        <TextField
          label="Link to"
          autoComplete="off"
          autoFocus
          placeholder="https://…  ·  /pages/size-guide"
          value={text}
          error={error}
          onChange={setText}
        />
        <InlineStack align="end" gap="200">
          {isActive && (
            <Button
              onClick={() => {
                editor.chain().focus().extendMarkRange("link").unsetLink().run();
                onClose();
              }}
            >
              Remove link
            </Button>
          )}
          <Button submit variant="primary">
            {isActive ? "Change" : "Add"}
          </Button>
        </InlineStack>
      </BlockStack>
    </Form>
  );
}

/** Makes the selected words a link, or changes the one the cursor is in. */
export function LinkButton({ editor, isActive }: { editor: Editor; isActive: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <Popover
      autofocusTarget="first-node"
      active={isOpen}
      onClose={close}
      activator={
        <ToolbarButton
          label="Link"
          icon={LinkIcon}
          isPressed={isActive}
          isExpanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
      }
    >
      <div className={styles.popover}>
        <LinkForm editor={editor} isActive={isActive} onClose={close} />
      </div>
    </Popover>
  );
}
