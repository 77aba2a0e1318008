import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";

export const staff = { id: "7", name: "Sara Virtanen", role: "agent" as const };

/** Works off what is due, as if the waiting time were over. */
export async function letTimePass(): Promise<void> {
  await runJobs();
  await hurryJobs();
  await runJobs();
}
