// Which room of the house may know which. A room is a folder of `app/`; what is not in its line, it may not import.
// Tests beside the code may know the tests' kit as well. `npm run lint` holds this.

/** Ground: no words of the trade. Each line may also know the lines above it where it names them. */
const GROUND = ["lib", "database", "metrics", "realtime", "jobs", "limits", "languages", "sending"];

const ROOMS = {
  // Ground.
  lib: [],
  metrics: ["lib"],
  database: ["lib", "metrics"],
  realtime: ["lib", "database"],
  jobs: ["lib", "database", "metrics", "realtime"],
  languages: ["lib"],
  limits: ["lib", "database"],
  sending: ["lib", "database"],
  shopify: ["lib", "database", "shops", "team"],
  // Reactions name the jobs of the domains; see JOBS_ONLY.
  events: [
    "lib",
    "database",
    "jobs",
    "realtime",
    "channels",
    "commerce",
    "conversations",
    "knowledge",
    "storefront",
  ],
  // Domains.
  shops: [...GROUND, "shopify", "events"],
  team: [...GROUND, "events"],
  commerce: [...GROUND, "shopify", "events", "team"],
  knowledge: [...GROUND, "events", "shops", "team"],
  conversations: [...GROUND, "events", "team", "commerce", "channels", "knowledge"],
  visitors: [...GROUND, "shops", "team", "channels"],
  channels: [...GROUND, "events", "team", "conversations"],
  storefront: [
    ...GROUND,
    "shopify",
    "events",
    "shops",
    "team",
    "commerce",
    "knowledge",
    "conversations",
    "visitors",
    "channels",
  ],
  privacy: [...GROUND, "shopify", "events", "shops", "team", "conversations"],
  retention: [...GROUND, "team"],
  webhooks: [...GROUND, "shopify", "shops", "commerce", "privacy"],
  // Wiring.
  worker: ["*"],
  operations: [...GROUND, "team", "worker"],
  admin: [
    "lib",
    "languages",
    "realtime",
    "team",
    "conversations",
    "knowledge",
    "commerce",
    "channels",
    "visitors",
    "storefront",
    "worker",
  ],
  routes: ["*"],
};

const names = (rooms) => rooms.join("|");
const BESIDE = "\\.test\\.tsx?$";

const rooms = Object.entries(ROOMS).flatMap(([room, known]) =>
  known.includes("*")
    ? []
    : [
        {
          name: `${room}-knows-its-rooms-alone`,
          comment:
            "The table of rooms at the head of .dependency-cruiser.mjs says who may know whom.",
          severity: "error",
          from: { path: `^app/${room}/`, pathNot: BESIDE },
          to: { path: `^app/(?!(${names([room, ...known])})/)[a-z-]+/` },
        },
      ],
);

/** Rooms of which others may know only some files. */
const DOORS = [
  {
    name: "events-know-jobs-alone",
    comment: "What follows from an event is a job of the domain that reacts.",
    from: "^app/events/",
    to: "^app/(channels|commerce|conversations|knowledge|storefront)/(?!.*\\.job\\.ts$)",
  },
  {
    name: "conversations-know-commerce-reads-alone",
    from: "^app/conversations/",
    to: "^app/commerce/(?!read/)",
  },
  {
    name: "conversations-know-of-knowledge-how-words-are-read",
    comment: "Both searches read words alike; what is searched is a matter of each.",
    from: "^app/conversations/",
    to: "^app/knowledge/(?!search/(fold-letters|runs|simplify-chinese|stem-word)\\.ts$)",
  },
  {
    name: "conversations-know-what-a-channel-can-do",
    comment: "And which connections a shop has; never how a channel does it.",
    from: "^app/conversations/",
    to: "^app/channels/(?!(contract|connections)/)",
  },
  {
    name: "channels-meet-conversations-where-mail-comes-and-goes",
    from: "^app/channels/(?!(inbound|outbound)/)",
    to: "^app/conversations/(?!inbound/inbound-message\\.ts$)",
  },
  {
    name: "pages-know-the-worker-by-its-jobs-names",
    from: "^app/admin/",
    to: "^app/worker/(?!task-list\\.server\\.ts$)",
  },
  {
    name: "domains-know-of-the-team-who-may-do-what",
    from: "^app/(?!(team|routes|worker)/)",
    to: "^app/team/(?!permissions\\.ts$)",
  },
  {
    name: "shopify-knows-one-thing-of-shops",
    comment: "The library calls back when a shop has installed the app.",
    from: "^app/shopify/",
    to: "^app/shops/(?!install-shop\\.server\\.ts$)",
  },
];

const rule = ({ name, comment, from, to, pathNot = BESIDE, ...rest }) => ({
  name,
  comment: comment ?? name.replaceAll("-", " "),
  severity: "error",
  from: { path: from, pathNot },
  to: { path: to, ...rest },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      comment:
        "Two modules that need each other, be it for a type, are one or lack a third. A job names its work lazily.",
      severity: "error",
      from: { pathNot: "^app/shopify/generated" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
    },
    {
      name: "every-room-has-its-line",
      comment: "A new folder of app/ gets a line in the table of rooms.",
      severity: "error",
      from: { path: `^app/(?!(${names(Object.keys(ROOMS))})/)[a-z-]+/` },
      to: {},
    },
    ...rooms,
    ...DOORS.map(rule),
    rule({
      name: "jobs-name-their-work-lazily",
      comment: "Whoever adds a job imports its definition, and must not load what the job needs.",
      from: "^app/.*\\.job\\.ts$",
      to: "\\.server\\.tsx?$",
      dependencyTypesNot: ["dynamic-import", "type-only"],
    }),
    rule({
      name: "nothing-imports-a-route",
      from: "^(app/(?!routes/)|extensions/)",
      to: "^app/routes/",
    }),
    rule({
      name: "routes-do-not-touch-the-database",
      comment: "A route calls a domain function.",
      from: "^app/routes/",
      to: "^(app/database/|node_modules/(@prisma|pg)/)",
      dependencyTypesNot: ["type-only"],
    }),
    rule({
      name: "app-does-not-know-tests",
      from: "^(app|extensions|server|worker|smtp)",
      to: "^tests/",
    }),
    rule({
      name: "extensions-know-lib-alone",
      comment: "What runs in a shop's theme shares only functions without a domain word.",
      from: "^extensions/",
      to: "^app/(?!lib/)",
      dependencyTypesNot: ["type-only"],
    }),
    rule({
      name: "stand-ins-know-the-app-by-its-doors",
      comment:
        "A stand-in plays a vendor: it may read what is public of the app, never how the app works.",
      from: "^tests/stand-ins/",
      to: "^app/(?!lib/)",
      pathNot: "(\\.test\\.tsx?$|/check/|/testing/)",
    }),
    rule({
      name: "mail-is-taken-apart-in-threads",
      comment:
        "Strangers' MIME and HTML are parsed by the mail threads' program, which is bounded; nothing else may.",
      from: "^(app|server|worker|smtp)",
      pathNot:
        "(^app/channels/email/parse/(mail-thread|parse-mail\\.server|read-body|unpack-mail\\.server|sanitise-mail-html|read-content|mime/.*)\\.ts$|\\.test\\.tsx?$)",
      to: "(^app/channels/email/(parse/(mail-thread|parse-mail\\.server|read-body|unpack-mail\\.server|sanitise-mail-html|read-content|mime/.*)|door/read-posted-mail)\\.ts$|node_modules/(mailparser|@zone-eu/mailsplit)/)",
      dependencyTypesNot: ["type-only"],
    }),
    rule({
      name: "lib-is-pure",
      from: "^app/lib/",
      pathNot: "(\\.server|\\.test)\\.ts$",
      to: "^app/(?!lib/)",
    }),
    rule({
      name: "no-dev-dependency-in-production",
      from: "^(app|server\\.ts|worker\\.ts|smtp\\.ts)",
      to: undefined,
      dependencyTypes: ["npm-dev"],
      dependencyTypesNot: ["type-only"],
    }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^build/|\\.data/|^extensions/doorbell/assets)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
