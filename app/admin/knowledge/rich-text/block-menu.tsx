import { ActionList, Icon, Popover } from "@shopify/polaris";
import { ChevronDownIcon } from "@shopify/polaris-icons";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import styles from "./rich-text.module.css";

const BLOCKS = { p: "Paragraph", h2: "Heading", h3: "Subheading", h4: "Small heading" } as const;
type Block = keyof typeof BLOCKS;

const LEVELS = { h2: 2, h3: 3, h4: 4 } as const;

/** Says and changes what sort of paragraph the cursor is in. */
export function BlockMenu({ editor, block }: { editor: Editor; block: Block }) {
  const [isOpen, setIsOpen] = useState(false);
  const choose = (next: Block) => {
    setIsOpen(false);
    const chain = editor.chain().focus();
    if (next === "p") chain.setParagraph().run();
    else chain.setHeading({ level: LEVELS[next] }).run();
  };
  return (
    <Popover
      active={isOpen}
      autofocusTarget="first-node"
      onClose={() => setIsOpen(false)}
      activator={
        <button
          type="button"
          className={styles.blockTool}
          aria-label={`Style: ${BLOCKS[block]}`}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {BLOCKS[block]}
          <Icon source={ChevronDownIcon} />
        </button>
      }
    >
      <ActionList
        actionRole="menuitem"
        items={(Object.keys(BLOCKS) as Block[]).map((name) => ({
          content: BLOCKS[name],
          active: name === block,
          onAction: () => choose(name),
        }))}
      />
    </Popover>
  );
}
