/** How long the merchant can have originals of mails kept, in days; null: as long as the conversation. */
export const ORIGINAL_DAYS = [30, 90, 180, 365, null] as const;

/** Days after which files that answer a customer's data request are deleted. */
export const EXPORT_DAYS = 30;

/** Days that events are kept, the memory of what happened to which conversation. */
export const EVENT_DAYS = 365;

/** Days that jobs are kept whose attempts are used up. */
export const DEAD_JOB_DAYS = 30;

/** Days that the counters of incoming mail are kept. */
export const COUNTER_DAYS = 30;
