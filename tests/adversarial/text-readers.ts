import { CONVERSATION_READERS } from "./readers/conversations";
import { KNOWLEDGE_READERS } from "./readers/knowledge";
import { MAIL_READERS } from "./readers/mail";
import { MAIL_BODY_READERS } from "./readers/mail-bodies";
import { MAIL_PART_READERS } from "./readers/mail-parts";
import { MAIL_VENDOR_READERS } from "./readers/mail-vendors";
import { PANEL_READERS } from "./readers/panel";
import { STOREFRONT_READERS } from "./readers/storefront";
import { THREAD_READERS } from "./readers/thread";
import type { TextReader } from "./text-reader";

/** Every function that reads what strangers write, by where it stands. */
export const TEXT_READERS: Readonly<Record<string, readonly TextReader[]>> = {
  mail: MAIL_READERS,
  "mail servers and vendors": MAIL_VENDOR_READERS,
  "mail's words": MAIL_BODY_READERS,
  "mail's parts": MAIL_PART_READERS,
  conversations: CONVERSATION_READERS,
  thread: THREAD_READERS,
  knowledge: KNOWLEDGE_READERS,
  storefront: STOREFRONT_READERS,
  panel: PANEL_READERS,
};
