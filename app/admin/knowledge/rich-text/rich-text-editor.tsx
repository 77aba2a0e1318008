import { EditorContent, useEditor } from "@tiptap/react";
import { useRef, useState } from "react";
import { editorExtensions } from "./editor-extensions";
import { EditorToolbar } from "./editor-toolbar";
import type { RichTextFieldProps } from "./rich-text-props";
import styles from "./rich-text.module.css";

/** The editor itself; only for the browser, see RichTextField. */
export default function RichTextEditor({
  id,
  initialHtml,
  onChange,
  direction,
  lang,
  error,
}: RichTextFieldProps) {
  const [initial] = useState(initialHtml);
  // The editor writes the same text in its own way; undoing everything must give back what was stored.
  const pristine = useRef<string>(undefined);
  const editor = useEditor({
    extensions: editorExtensions,
    content: initial,
    immediatelyRender: true,
    editorProps: {
      attributes: {
        id,
        lang,
        dir: direction,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        ...(error ? { "aria-invalid": "true", "aria-describedby": `${id}Error` } : {}),
        class: styles.text ?? "",
      },
    },
    onCreate: ({ editor }) => {
      pristine.current = editor.getHTML();
    },
    onUpdate: ({ editor }) => {
      const html = editor.getHTML();
      onChange(html === pristine.current ? initial : editor.isEmpty ? "" : html);
    },
  });
  return (
    <>
      <EditorToolbar editor={editor} controls={id} />
      <EditorContent editor={editor} />
    </>
  );
}
