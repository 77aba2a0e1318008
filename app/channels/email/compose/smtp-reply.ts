/** An answer of ours: smtp-server sends `responseCode` and the message. */
export function refuse(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** The sender's cue to keep the mail and come back. */
export const TRY_LATER = (): Error =>
  refuse(451, "4.3.0 Cannot store mail now, please try again later");
