import { closeOldSends } from "~/sending/close-old-sends.server";
import { resumeOutbound } from "./resume-outbound.server";

export async function handleResumeOutbound(): Promise<void> {
  await resumeOutbound();
  await closeOldSends();
}
