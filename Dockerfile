# The GraphQL API. Neo4j is not in this image: docker-compose.yml runs it beside the API.
FROM node:22-slim

ENV NODE_ENV=production \
    NPM_CONFIG_UPDATE_NOTIFIER=false \
    HOST=0.0.0.0 \
    PORT=4000 \
    DATA_DIR=/app/data

WORKDIR /app

COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

# There is no build step: tsx runs the TypeScript sources.
COPY tsconfig.json ./
COPY schema ./schema
COPY seed ./seed
COPY src ./src

# The code belongs to root and cannot be changed by the server; only the data folder can.
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data

EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# What "npm start" runs, but without npm and its shell in between: those do not pass SIGTERM on to the server.
CMD ["node", "--max-semi-space-size=32", "--import", "tsx", "src/cli.ts", "serve"]
