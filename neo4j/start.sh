#!/bin/sh
# Starts a local Neo4j Community server that listens for Bolt on 127.0.0.1.
set -eu

usage() {
  cat <<'HELP'
Usage: sh neo4j/start.sh [options]

Starts a local Neo4j Community server that listens for Bolt on 127.0.0.1 only.
The first start downloads the Neo4j jars (about 90 MB) with Maven; later starts
need no network. Stop the server with Ctrl-C or SIGTERM.

Options:
  --port N      The Bolt port. The default is 7687.
  --data DIR    The folder that holds the data. The default is ./data/neo4j.
  --heap SIZE   The Java heap, for example 512m or 2g. The default is 1g.
  --no-auth     Accept every client, even when NEO4J_PASSWORD is set.
  --help        Show this text.

Environment:
  NEO4J_PASSWORD  When set, clients must log in as user neo4j with this password.
                  It becomes the password of a new data folder; a data folder
                  that already has a password must be started with that one.
                  When it is not set, every client is accepted.

Examples:
  sh neo4j/start.sh
  sh neo4j/start.sh --port 17687 --data /tmp/graph --heap 512m
  NEO4J_PASSWORD=change-me-please sh neo4j/start.sh
HELP
}

fail() { # message [exit code]
  echo "$1" >&2
  exit "${2:-1}"
}

misuse() {
  fail "$1 Run \"sh neo4j/start.sh --help\" to see the options." 2
}

stop_maven() {
  if [ -n "$maven" ]; then kill "$maven" 2>/dev/null || :; wait "$maven" || :; fi
}

port=7687 data=./data/neo4j heap=1g auth=true

while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) usage; exit 0 ;;
    --no-auth) auth=false; shift; continue ;;
    --port=* | --data=* | --heap=*) value=${1#*=} name=${1%%=*}; shift ;;
    --port | --data | --heap)
      [ $# -ge 2 ] || misuse "The option $1 needs a value."
      value=$2 name=$1; shift 2 ;;
    *) misuse "The argument \"$1\" is not known." ;;
  esac
  [ -n "$value" ] || misuse "The option $name needs a value."
  case $name in
    --port) port=$value ;;
    --data) data=$value ;;
    --heap) heap=$value ;;
  esac
done

case $port in
  *[!0-9]* | 0* | ??????*) misuse "The port \"$port\" is not a number from 1 to 65535." ;;
esac
[ "$port" -le 65535 ] || misuse "The port \"$port\" is not a number from 1 to 65535."
case ${heap%[mMgG]} in
  "$heap" | '' | *[!0-9]* | 0*) misuse "The heap size \"$heap\" is not a number followed by m or g, such as 512m or 1g." ;;
esac
[ -n "${NEO4J_PASSWORD:-}" ] || auth=false
if [ "$auth" = true ]; then
  [ "${#NEO4J_PASSWORD}" -ge 8 ] || fail "NEO4J_PASSWORD is too short. Neo4j wants at least 8 characters."
fi

# Java 17 or newer, with the compiler that runs a single source file.
java=java
if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then java=$JAVA_HOME/bin/java; fi
command -v "$java" >/dev/null 2>&1 ||
  fail "Java was not found. Install a JDK, version 17 or newer (for example the package openjdk-17-jdk-headless)."
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
[ "${version:-0}" -ge 17 ] ||
  fail "This Java is too old (version ${version:-unknown}). Install a JDK, version 17 or newer, or set JAVA_HOME to one."
"$java" --list-modules | grep -q '^jdk\.compiler' ||
  fail "This Java has no compiler. Install a full JDK, version 17 or newer (for example the package openjdk-17-jdk-headless)."

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
target=$here/target
lib=$target/lib

# The copy of pom.xml beside the jars tells which pom.xml they were fetched for. The jars are copied
# into a folder of their own and moved in one step, so that an interrupted download leaves nothing half done.
if ! cmp -s "$here/pom.xml" "$lib/pom.xml"; then
  command -v mvn >/dev/null 2>&1 ||
    fail "Maven (mvn) was not found. It fetches the Neo4j jars on the first start. Install it (for example the package maven)."
  echo "Fetching the Neo4j jars once (about 90 MB). This may take a few minutes." >&2
  fresh=$target/lib.$$
  maven=
  mkdir -p "$target" || fail "The folder $target cannot be written."
  trap 'rm -rf "$fresh"' EXIT
  trap 'stop_maven; exit 130' INT
  trap 'stop_maven; exit 143' TERM HUP
  mvn -q -B -Dstyle.color=never -f "$here/pom.xml" dependency:copy-dependencies \
    -DincludeScope=runtime "-DoutputDirectory=$fresh" >&2 &
  maven=$!
  wait "$maven" ||
    fail "Maven could not fetch the Neo4j jars; its messages are above. Check the network connection and start again."
  maven=
  cp "$here/pom.xml" "$fresh/pom.xml"
  rm -rf "$lib"
  mv "$fresh" "$lib"
  trap - EXIT INT TERM HUP
fi

# exec, so that signals reach Java. The password goes by the environment, never by the command line.
exec "$java" "-Xmx$heap" \
  --add-opens=java.base/java.nio=ALL-UNNAMED \
  --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED \
  --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  --add-opens=java.base/java.lang=ALL-UNNAMED \
  -cp "$lib/*" "$here/LocalNeo4j.java" 127.0.0.1 "$port" "$data" "$auth"
