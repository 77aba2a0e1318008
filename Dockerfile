# One image for both processes: `npm start` serves the web, `npm run worker` does the jobs and receives mail.
# Before a release's first start: `npm run migrate`.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Only the client is generated: no database is contacted.
RUN DATABASE_URL=postgresql://localhost/none npx prisma generate && npm run build && npm prune --omit=dev

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json /app/prisma.config.ts ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/prisma ./prisma
USER node
EXPOSE 3000
CMD ["npm", "start"]
