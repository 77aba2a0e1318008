import { expect, test } from "vitest";
import { z } from "zod";
import { errorAt, isTouched, readNumber, toFormErrors } from "./form-errors";

const schema = z.object({
  minutes: z.number().min(1, { message: "At least 1." }),
  days: z.object({ mon: z.array(z.object({ from: z.string().min(5, { message: "Short." }) })) }),
});

function errorsOf(input: unknown) {
  const result = schema.safeParse(input);
  return result.success ? {} : toFormErrors(result.error);
}

test("errors stand at the path of their field, and are found from above", () => {
  const errors = errorsOf({ minutes: 0, days: { mon: [{ from: "09:00" }, { from: "9" }] } });
  expect(errors).toEqual({ minutes: "At least 1.", "days.mon.1.from": "Short." });
  expect(errorAt(errors, "minutes")).toBe("At least 1.");
  expect(errorAt(errors, "days.mon")).toBe("Short.");
  expect(errorAt(errors, "days.tue")).toBeUndefined();
  // A path is no prefix of a longer name.
  expect(errorAt({ "monday.0": "x" }, "mon")).toBeUndefined();
});

test("a field is touched when it or what holds it was left", () => {
  expect(isTouched(new Set(["days.mon"]), "days.mon.0.from")).toBe(true);
  expect(isTouched(new Set(["days.mon.0.from"]), "days.mon")).toBe(false);
});

test("what is no number is below every minimum", () => {
  expect(readNumber("12")).toBe(12);
  expect(readNumber(" 1,5 ")).toBe(1.5);
  expect(readNumber("")).toBe(-1);
  expect(readNumber("soon")).toBe(-1);
});
