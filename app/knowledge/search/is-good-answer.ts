/** How a text compares with all that a question asks. */
export interface Fit {
  /** Its score by what the question could be worth; about 1 when all of it stands in the text, more in the title. */
  fit: number;
  /** The part of the question, by its worth, that the text has at all. */
  explained: number;
  /** Whether the title names just a thing that the question names. */
  isAbout: boolean;
}

// Chosen on the questions of real shops, some of which nothing answers, and on the same questions with their answers
// taken away: nine of ten texts called good are right, and one of five right ones is not called good.
const ABOUT = { fit: 0.6, explained: 0.3 };
const BY_WORDS = { fit: 1.2, explained: 0.5 };

/** Whether a text answers its question so likely that it may be given as the answer, not only as something near. */
export const isGoodAnswer = ({ fit, explained, isAbout }: Fit): boolean =>
  (isAbout && fit >= ABOUT.fit && explained >= ABOUT.explained) ||
  (fit >= BY_WORDS.fit && explained >= BY_WORDS.explained);
