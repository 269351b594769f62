# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
WORKDIR /kontor
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.js

# Without what only development needs, and without the embedded Postgres: a container is given DATABASE_URL.
FROM node:22-bookworm-slim AS dependencies
WORKDIR /kontor
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 VAR_DIR=/var/lib/kontor
RUN install -d -o node -g node /var/lib/kontor
WORKDIR /kontor
COPY --from=dependencies /kontor/node_modules node_modules
COPY --from=build /kontor/dist dist
COPY package.json ./
COPY bin bin
COPY data data
COPY public public
USER node
VOLUME /var/lib/kontor
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["bin/kontor.js", "serve"]
