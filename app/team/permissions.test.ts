import { expect, test } from "vitest";
import { can, PERMISSIONS, requirePermission, type Action, type Role } from "./permissions";

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const allowedTo = (role: Role) => ACTIONS.filter((action) => can({ role }, action));

test("owners and admins may do everything, who only reads nothing", () => {
  expect(allowedTo("owner")).toEqual(ACTIONS);
  expect(allowedTo("admin")).toEqual(ACTIONS);
  expect(allowedTo("read-only")).toEqual([]);
});

test("agents do what is about conversations, and write articles", () => {
  const ofAgents = ACTIONS.filter((action) => /^(conversation|knowledge)\./.test(action));
  expect(allowedTo("agent")).toEqual(ofAgents);
});

test("who is refused reads what the role lacks and who can change that", () => {
  expect(() => requirePermission({ role: "agent" }, "settings.change")).toThrow(
    "FORBIDDEN: Your role does not let you change settings. Ask an admin of your team to change it.",
  );
});
