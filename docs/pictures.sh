#!/bin/sh
# Takes the pictures of the README anew, of the product with the invented town. Needs Chromium at /usr/bin/chromium.
# With an address it takes them of a product already running: docs/pictures.sh http://localhost:8080
set -eu
cd "$(dirname "$0")/.."
classpath=target/bench-classpath
if [ ! -f target/onedoor.jar ] || [ ! -f "$classpath" ] || [ -n "$(find src pom.xml -newer "$classpath" -print -quit)" ]; then
  echo "Building ..." >&2
  ./mvnw -q -B -Dquick -DskipTests package dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=test >&2
  touch "$classpath"
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "target/test-classes:target/classes:$(cat "$classpath")" uk.onedoor.pictures.Pictures "$@"
