# One image for api, worker and command line. Build from the repository's root:
#   docker build -f docker/server.Dockerfile -t tepat-server .
# "npm run containers" builds it with Docker or podman and tries it against private services.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY admin/package.json admin/

FROM manifests AS build
ENV TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1
# npm's settings and a proxy's certificates are secrets of the build, where there are any: no layer keeps them.
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=secret,id=ca \
  NODE_EXTRA_CA_CERTS=/run/secrets/ca npm ci --include=dev --prefer-offline --no-audit --no-fund
COPY . .
RUN npm run build

FROM manifests AS packages
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc --mount=type=secret,id=ca \
  NODE_EXTRA_CA_CERTS=/run/secrets/ca npm ci --omit=dev --prefer-offline --no-audit --no-fund --workspace @tepat/server --workspace @tepat/shared

FROM ${NODE_IMAGE}
# A Node that thinks it owns the machine lets its waste grow: see docker/native/demo.mjs.
ENV NODE_ENV=production NODE_OPTIONS="--max-old-space-size=256 --max-semi-space-size=8" \
  MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/shared/package.json shared/package.json
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/shared/graphql shared/graphql
COPY --from=build /app/server/package.json server/package.json
COPY --from=build /app/server/migrations server/migrations
COPY --from=build /app/server/dist server/dist
# The illustrative model is a document that is read as it is.
COPY --from=build /app/server/src/modules/welfare/models server/src/modules/welfare/models
COPY --from=build /app/admin/dist admin/dist
# The volume of uploaded and exported files inherits this owner.
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
# (Engines that build in the OCI format drop this line.)
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node"]
CMD ["server/dist/main/api.js"]
