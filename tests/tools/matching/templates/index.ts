import { CHINESE } from "./chinese";
import { ENGLISH } from "./english";
import { FINNISH } from "./finnish";
import { FRENCH } from "./french";
import { GERMAN } from "./german";
import { JAPANESE } from "./japanese";
import { OTHERS } from "./others";
import { PERSIAN } from "./persian";
import { SPANISH } from "./spanish";
import type { Template } from "./template";

/** All hand-written messages, with the locales of customers who would write them. */
export const TEMPLATES: readonly { locales: readonly string[]; templates: readonly Template[] }[] =
  [
    { locales: ["en"], templates: ENGLISH },
    { locales: ["fi"], templates: FINNISH },
    { locales: ["de"], templates: GERMAN },
    { locales: ["fr"], templates: FRENCH },
    { locales: ["es"], templates: SPANISH },
    { locales: ["fa"], templates: PERSIAN },
    { locales: ["zh-CN"], templates: CHINESE },
    { locales: ["ja"], templates: JAPANESE },
    { locales: [], templates: OTHERS },
  ];
