import type { AnyExtension } from "@tiptap/core";
import Image from "@tiptap/extension-image";
import StarterKit from "@tiptap/starter-kit";
import { tableExtensions } from "./table-nodes";
import { Subscript, Superscript } from "./text-marks";

/** What an article's text may have: no more than the server keeps, and no less, so that editing loses nothing. */
export const editorExtensions: AnyExtension[] = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: "https",
      protocols: ["mailto", "tel"],
      HTMLAttributes: { rel: null, target: null },
    },
    // An empty last paragraph would be stored and shown.
    trailingNode: false,
  }),
  Image.configure({ allowBase64: false }),
  Superscript,
  Subscript,
  ...tableExtensions,
];
