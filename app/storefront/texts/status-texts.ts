import { statusLabelTexts } from "./status-label-texts";
import { statusOrderTexts } from "./status-order-texts";
import { statusParcelTexts } from "./status-parcel-texts";

/** What shoppers read about their orders: "Order #1001: the parcel is on its way." */
export const statusTexts = { ...statusLabelTexts, ...statusOrderTexts, ...statusParcelTexts };
