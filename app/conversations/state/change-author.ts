import type { Actor } from "~/events/catalogue";

/** Who changes something, and what they are called where it is shown. */
export interface ChangeAuthor {
  actor: Actor;
  name?: string;
}
