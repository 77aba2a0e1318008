import type { StoreData } from "~/admin/settings/sync/store-data-view";
import type { OutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import type { ChatNumbers } from "~/conversations/reads/find-chat-numbers.server";
import type { DeskNumbers } from "~/conversations/reads/find-desk-numbers.server";

/** Everything the app's start page shows. */
export interface HomeView {
  numbers: DeskNumbers;
  storeData: StoreData;
  inboundAddress: string;
  canSendMail: boolean;
  chat: ChatNumbers;
  /** Articles and policies that shoppers can read. */
  publishedArticles: number;
  /** Articles that wait to be published. */
  draftArticles: number;
  /** The app's key at Shopify. */
  clientId: string;
  /** Whether replies leave by a mail server of the shop's own. */
  hasOwnServer: boolean;
  /** Why nothing leaves through Doorbell's server, in words; null: it does. */
  sendingPause: string | null;
  domainProblem: OutgoingMail["domainProblem"];
}
