import { getEnvironment } from "~/env.server";

export const setQuota = (quota: number) =>
  Object.assign(getEnvironment(), { OUTBOUND_DAILY_QUOTA: quota });
