import { resumeInbound } from "./resume-inbound.server";
import { resumeOutbound } from "./resume-outbound.server";

export async function handleResumeInbound(): Promise<void> {
  await resumeInbound();
  await resumeOutbound();
}
