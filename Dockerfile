# Built from the folder of the repository: docker build -t morgentavla .
# Run on a read-only root: docker run --read-only --tmpfs /tmp -v morgentavla:/data -p 127.0.0.1:3000:3000 \
#   -e PUBLIC_URL=https://tavla.example.no morgentavla
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node --input-type=module -e "const { ensureBuild } = await import('./scripts/build.mjs'); await ensureBuild();" \
  && rm -rf .next/cache \
  && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json /app/next.config.mjs ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/dist dist
COPY --from=build /app/db/sqlite/migrations db/sqlite/migrations
# A new volume takes its owner from the folder it is laid over.
RUN mkdir -m 0700 /data && chown 1069:1069 /data
USER 1069:1069
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/isready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Without npm before it: the signal is for the server, and it must be the one that hears it.
CMD ["node", "dist/server.mjs"]
