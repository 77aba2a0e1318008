import {
  ListBulletedIcon,
  ListNumberedIcon,
  RedoIcon,
  TextBoldIcon,
  TextItalicIcon,
  TextQuoteIcon,
  UndoIcon,
} from "@shopify/polaris-icons";
import { useEditorState, type Editor } from "@tiptap/react";
import { BlockMenu } from "./block-menu";
import { ImageButton } from "./image-button";
import { isInsideTable } from "./insert-table";
import { LinkButton } from "./link-button";
import styles from "./rich-text.module.css";
import { TableButton } from "./table-button";
import { ToolbarButton } from "./toolbar-button";
import { useRovingFocus } from "./use-roving-focus";

/** What the cursor is in, for the buttons to show. */
function readState(editor: Editor) {
  const level = [2, 3, 4].find((level) => editor.isActive("heading", { level }));
  return {
    block: level ? (`h${level}` as "h2" | "h3" | "h4") : ("p" as const),
    isBold: editor.isActive("bold"),
    isItalic: editor.isActive("italic"),
    isQuote: editor.isActive("blockquote"),
    isBulleted: editor.isActive("bulletList"),
    isNumbered: editor.isActive("orderedList"),
    isLink: editor.isActive("link"),
    isInTable: isInsideTable(editor),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}

interface ButtonsProps {
  state: ReturnType<typeof readState>;
  /** Begins a change that gives the focus back to the text. */
  run: () => ReturnType<Editor["chain"]>;
}

function BlockButtons({ state, run }: ButtonsProps) {
  return (
    <>
      <ToolbarButton
        label="List"
        icon={ListBulletedIcon}
        isPressed={state.isBulleted}
        onClick={() => run().toggleBulletList().run()}
      />
      <ToolbarButton
        label="Numbered list"
        icon={ListNumberedIcon}
        isPressed={state.isNumbered}
        onClick={() => run().toggleOrderedList().run()}
      />
      <ToolbarButton
        label="Quote"
        icon={TextQuoteIcon}
        isPressed={state.isQuote}
        onClick={() => run().toggleBlockquote().run()}
      />
    </>
  );
}

function HistoryButtons({ state, run }: ButtonsProps) {
  return (
    <>
      <ToolbarButton
        label="Undo (Ctrl or ⌘ + Z)"
        icon={UndoIcon}
        isDisabled={!state.canUndo}
        onClick={() => run().undo().run()}
      />
      <ToolbarButton
        label="Redo (Ctrl or ⌘ + Shift + Z)"
        icon={RedoIcon}
        isDisabled={!state.canRedo}
        onClick={() => run().redo().run()}
      />
    </>
  );
}

/** The ways to shape the text; `controls` is the id of the text. */
export function EditorToolbar({ editor, controls }: { editor: Editor; controls: string }) {
  const state = useEditorState({ editor, selector: ({ editor }) => readState(editor) });
  const { ref, onKeyDown, onFocus } = useRovingFocus();
  const run = () => editor.chain().focus();
  return (
    <div
      ref={ref}
      role="toolbar"
      tabIndex={-1}
      aria-label="Text style"
      aria-controls={controls}
      className={styles.toolbar}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <BlockMenu editor={editor} block={state.block} />
      <span className={styles.divider} />
      <ToolbarButton
        label="Bold (Ctrl or ⌘ + B)"
        icon={TextBoldIcon}
        isPressed={state.isBold}
        onClick={() => run().toggleBold().run()}
      />
      <ToolbarButton
        label="Italic (Ctrl or ⌘ + I)"
        icon={TextItalicIcon}
        isPressed={state.isItalic}
        onClick={() => run().toggleItalic().run()}
      />
      <LinkButton editor={editor} isActive={state.isLink} />
      <span className={styles.divider} />
      <BlockButtons state={state} run={run} />
      <span className={styles.divider} />
      <ImageButton editor={editor} />
      <TableButton editor={editor} isInTable={state.isInTable} />
      <span className={styles.divider} />
      <HistoryButtons state={state} run={run} />
    </div>
  );
}
