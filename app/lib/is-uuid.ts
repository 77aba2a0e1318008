const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether `text` is written as a UUID; what is not must not reach a uuid column, which refuses it with an error. */
export const isUuid = (text: string): boolean => UUID.test(text);
