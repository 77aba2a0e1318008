import { findCovered } from "./find-covered";
import { findWide } from "./find-wide";

Object.assign(window, { findMisfits: () => [...new Set([...findWide(), ...findCovered()])] });
