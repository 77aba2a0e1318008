/** What the composer knows of the shopper of a chat. */
export interface ChatReach {
  isOnline: boolean;
  /** Where it would be mailed; null when no address is known. */
  email: string | null;
  /** An unread answer is mailed after so many minutes. */
  mailAfterMinutes: number;
}

export interface SendWords {
  /** What happens on Send. */
  main: string;
  /** And then; null when there is nothing to add. */
  afterwards: string | null;
}

/** Says what will happen to a chat answer. */
export function chatSendWords({ isOnline, email, mailAfterMinutes }: ChatReach): SendWords {
  const main = isOnline ? "Shown in the chat at once" : "They left: it waits in the chat";
  const time = mailAfterMinutes === 1 ? "1 minute" : `${mailAfterMinutes} minutes`;
  if (email === null)
    return { main, afterwards: isOnline ? null : "No e-mail is known to send it to" };
  return { main, afterwards: `By e-mail to ${email} if unread after ${time}` };
}
