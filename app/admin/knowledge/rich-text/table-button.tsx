import { ActionList, Popover } from "@shopify/polaris";
import { TextInColumnsIcon } from "@shopify/polaris-icons";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { changeTable, insertTable, type TableCommand } from "./insert-table";
import { ToolbarButton } from "./toolbar-button";

const CHANGES: readonly [TableCommand, string][] = [
  ["addRowAfter", "Add row below"],
  ["addColumnAfter", "Add column after"],
  ["deleteRow", "Delete row"],
  ["deleteColumn", "Delete column"],
  ["deleteTable", "Delete table"],
];

/** Puts a table at the cursor; inside of one, changes it. */
export function TableButton({ editor, isInTable }: { editor: Editor; isInTable: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const run = (action: () => void) => () => {
    setIsOpen(false);
    action();
  };
  const activator = (
    <ToolbarButton
      label={isInTable ? "Change table" : "Table"}
      icon={TextInColumnsIcon}
      isPressed={isInTable}
      {...(isInTable ? { isExpanded: isOpen } : {})}
      onClick={() =>
        isInTable ? setIsOpen(!isOpen) : insertTable(editor, { rows: 2, columns: 3 })
      }
    />
  );
  return (
    <Popover
      active={isOpen && isInTable}
      activator={activator}
      autofocusTarget="first-node"
      onClose={() => setIsOpen(false)}
    >
      <ActionList
        actionRole="menuitem"
        items={CHANGES.map(([command, content]) => ({
          content,
          destructive: command === "deleteTable",
          onAction: run(() => changeTable(editor, command)),
        }))}
      />
    </Popover>
  );
}
