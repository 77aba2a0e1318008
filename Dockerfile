# One image for every process: the web by default, `node --enable-source-maps build/worker.js` for jobs and mail.
# Before a release's first start: `npm run migrate`. How to run it: OPERATIONS.md.

# The digest is that of the image's index for all platforms; Renovate and Dependabot keep tag and digest together.
ARG NODE_IMAGE=node:24.21.0-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Only the client is generated: no database is contacted.
RUN DATABASE_URL=postgresql://localhost/none npx prisma generate && npm run build && npm prune --omit=dev

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json /app/prisma.config.ts /app/healthcheck.mjs ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/prisma ./prisma
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# Lives, not ready: a database that is away is no reason to restart a process that waits for it.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["node", "healthcheck.mjs"]
# Node itself is process 1 and gets the signals: npm in between would keep them. It starts no processes, so it has no
# orphans to look after.
CMD ["node", "--enable-source-maps", "build/server.js"]
