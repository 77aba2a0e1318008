import type { Actor } from "~/events/actor";

/** Who changes something, and what they are called where it is shown. */
export interface ChangeAuthor {
  actor: Actor;
  name?: string;
}
