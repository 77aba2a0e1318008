import type { DeskNumbers } from "~/conversations/find-desk-numbers.server";
import type { StoreData } from "../store-data/store-data-view";

/** Everything the app's start page shows. */
export interface HomeView {
  numbers: DeskNumbers;
  storeData: StoreData;
  inboundAddress: string;
  canSendMail: boolean;
  /** Whether replies leave by a mail server of the shop's own. */
  hasOwnServer: boolean;
}
