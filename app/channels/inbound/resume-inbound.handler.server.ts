import { resumeInbound } from "./resume-inbound.server";

export async function handleResumeInbound(): Promise<void> {
  await resumeInbound();
}
