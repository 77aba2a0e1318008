import type { EventJobPayload } from "../events/event-job";
import { closeGaps } from "./close-gaps.server";

/** Runs closeGapsJob. */
export const handleCloseGaps = ({ shopId }: EventJobPayload): Promise<void> => closeGaps(shopId);
