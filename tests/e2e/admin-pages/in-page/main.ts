import { findCovered } from "./find-covered";
import { findWide } from "./find-wide";
import { forgetAll } from "./remember";

Object.assign(window, {
  findMisfits: () => {
    forgetAll();
    return [...new Set([...findWide(), ...findCovered()])];
  },
});
