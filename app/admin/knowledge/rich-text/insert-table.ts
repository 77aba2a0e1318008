import type { Editor } from "@tiptap/core";
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from "@tiptap/pm/tables";

const cell = (type: "tableCell" | "tableHeader") => ({ type, content: [{ type: "paragraph" }] });
const row = (type: "tableCell" | "tableHeader", columns: number) => ({
  type: "tableRow",
  content: Array.from({ length: columns }, () => cell(type)),
});

/** Puts an empty table at the cursor: a row of headings and `rows` below it. */
export function insertTable(editor: Editor, { rows, columns }: { rows: number; columns: number }) {
  const body = Array.from({ length: rows }, () => row("tableCell", columns));
  editor
    .chain()
    .focus()
    .insertContent({ type: "table", content: [row("tableHeader", columns), ...body] })
    .run();
}

const COMMANDS = { addRowAfter, addColumnAfter, deleteRow, deleteColumn, deleteTable };
export type TableCommand = keyof typeof COMMANDS;

/** Changes the table that the cursor is in. */
export function changeTable(editor: Editor, command: TableCommand): void {
  COMMANDS[command](editor.state, editor.view.dispatch);
  editor.commands.focus();
}

/** Whether the cursor is in a table. */
export const isInsideTable = (editor: Editor): boolean => isInTable(editor.state);
