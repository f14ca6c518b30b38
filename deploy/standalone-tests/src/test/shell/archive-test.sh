#!/usr/bin/env bash
# Tries the parts of ./archive that are shell: what it finds on a machine, when it builds, what it
# says when something is missing. It works on a copy in a folder of its own, with pretended tools.
# Usage: archive-test.sh <project> <empty folder>. Exit code 1 and a line per failure if any.
set -uo pipefail

original=$1
work=$2
failures=0

# A project that has only what the launcher looks at, and a PATH with only the tools it is given.
project=$work/project
tools=$work/tools
mkdir -p "$project"/{archive-core,archive-api,archive-admin-ui,deploy/standalone/src/main,docs} "$tools"
cp "$original/archive" "$project/"
cp "$original/docs/operating.md" "$project/docs/"
touch "$project/pom.xml" "$project/archive-api/Some.java"
for tool in bash sh env cat cksum cp dirname find flock grep head ls mkdir mv readlink rm sed sleep sort touch tr true uname; do
    ln -s "$(command -v "$tool")" "$tools/$tool"
done

cat >"$work/with-jvms" <<TEXT
source "$project/archive"
read -ra jvm_folders <<<"\$JVMS"
main "\$@"
TEXT

tool() { # name, script
    printf '#!/usr/bin/env bash\n%s\n' "$2" >"$tools/$1"
    chmod +x "$tools/$1"
}

jdk() { # folder, version
    mkdir -p "$1/bin"
    printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
    printf '#!/usr/bin/env bash\necho "java of %s runs: $*"\n' "$1" >"$1/bin/java"
    cp "$1/bin/java" "$1/bin/javac"
    chmod +x "$1/bin/java" "$1/bin/javac"
}

# Runs the launcher with the given JDK folders as those of the system; sets $said and $code.
archive() {
    said=$(env -i PATH="$tools" HOME="$work" JAVA_HOME="${java_home:-}" JVMS="${jvms:-}" \
        bash "$work/with-jvms" "$@" 2>&1)
    code=$?
}

expect() { # what, exit code, words that are said ...
    local what=$1 wanted=$2 words
    shift 2
    [[ $code -eq $wanted ]] || fails "$what: exit code $code instead of $wanted"
    for words in "$@"; do
        [[ $said == *"$words"* ]] || fails "$what: does not say \"$words\""
    done
}

expect_not() { # what, words
    [[ $said != *"$2"* ]] || fails "$1: says \"$2\""
}

fails() {
    printf 'FAILED %s\n--- it said:\n%s\n---\n' "$1" "$said"
    failures=$((failures + 1))
}

# --- help and slips -------------------------------------------------------------------------------
archive help
expect "help" 0 "start" "stop" "test [--long]" "dev" "edtf" "ARCHIVE_DATA" "Port of PostgreSQL (5532)"
[[ $(grep -c '^  ARCHIVE_' <<<"$said") -eq $(grep -c '^| `ARCHIVE_' "$original/docs/operating.md") ]] ||
    fails "help does not list each setting once"
archive
expect "no command" 0 "Usage:"
archive sart
expect "a slip" 2 'no command "sart"' "Usage:"

# --- finding a JDK --------------------------------------------------------------------------------
jdk "$work/jvm/old" 17.0.12
jdk "$work/jvm/right" 25.0.1
jdk "$work/jvm/newer" 26
jdk "$work/jvm/headless" 25.0.1
rm "$work/jvm/headless/bin/javac"

archive status
expect "no JDK" 1 "needs a JDK 25 or newer" "JAVA_HOME"
java_home=$work/jvm/old jvms=$work/jvm/headless archive status
expect "an old JDK and one that is only a runtime" 1 "needs a JDK 25 or newer"
jvms="$work/jvm/old $work/jvm/headless $work/jvm/newer $work/jvm/right" archive status
expect_not "the first JDK that is new enough" "needs a JDK"

# --- building -------------------------------------------------------------------------------------
jvms=$work/jvm/right
archive start
expect "no Maven" 1 "Maven (mvn) was not found" "apt-get install maven"

tool mvn 'echo "[INFO] a line nobody needs"; echo "[ERROR] the flux capacitor is missing"; exit 1'
archive start
expect "no Node" 1 "Node.js (node and npm) was not found"
tool npm 'echo "npm $*"'
tool node 'echo v16.20.0'
archive start
expect "an old Node" 1 "needs Node.js 20 or newer; this one is 16.20.0"
tool node 'echo v22.12.0'

archive start
expect "a failing build" 1 "Building Muniment" "failed" "the flux capacitor is missing" "archive-build.log"
expect_not "a failing build" "a line nobody needs"
archive start
expect "a failed build is tried again" 1 "the flux capacitor is missing"

# The build changes folders among the sources and writes generated files into them.
tool mvn "echo \"\$JAVA_HOME \$*\" >>$work/builds
    mkdir -p $project/deploy/standalone/target $project/archive-api/target/quarkus-app
    touch $project/deploy/standalone/target/standalone-1.jar $project/archive-api/target/quarkus-app/quarkus-run.jar
    mkdir -p $project/archive-admin-ui/src/api/generated
    touch $project/archive-admin-ui/src/api/generated/types.ts
    sleep 1.3"
archive start
expect "a first start" 0 "Building Muniment" ". " "done (" "java of $work/jvm/right runs:" "standalone-1.jar start"
grep -q "^$work/jvm/right .*-DskipTests.* package" "$work/builds" || fails "Maven runs with the JDK that was found"

archive start
expect "a second start" 0 "standalone-1.jar start"
expect_not "a second start" "Building"

sleep 0.1
touch "$project/archive-api/Some.java"
archive start
expect "a changed source" 0 "Building Muniment"
sleep 0.1
rm "$project/archive-api/Some.java"
archive start
expect "a deleted source" 0 "Building Muniment"
rm "$project/archive-api/target/quarkus-app/quarkus-run.jar"
archive start
expect "a lost product" 0 "Building Muniment"
mkdir -p "$project/archive-api/src/test"
archive start
sleep 0.1
touch "$project/archive-api/src/test/ATest.java" "$project/archive-api/target/anything"
archive start
expect "a changed test" 0 "standalone-1.jar start"
expect_not "a changed test" "Building"

archive stop
expect "stop" 0 "standalone-1.jar stop"
archive import "a folder" --as amara
expect "import" 0 "standalone-1.jar import a folder --as amara"
expect_not "import" "Building"

# --- development ----------------------------------------------------------------------------------
mkdir -p "$project/archive-admin-ui"
touch "$project/archive-admin-ui/package-lock.json"
archive dev
expect "development" 0 "Installing the packages of the workbench" "run --silent api" \
    "Fetching Maven" "target/apache-maven-" "standalone-1.jar dev"
expect_not "development" "Building Muniment"
sed "s/^echo/[[ \$1 != --version ]] || { echo 'Apache Maven 3.9.9 (abc)'; exit; }; echo/" "$tools/mvn" >"$work/newer-mvn"
cp "$tools/mvn" "$work/older-mvn"
cp "$work/newer-mvn" "$tools/mvn"
archive dev
expect "development with a newer Maven" 0 "-Darchive.maven=mvn" "standalone-1.jar dev"
expect_not "development with a newer Maven" "Fetching"
cp "$work/older-mvn" "$tools/mvn"

# --- tests ----------------------------------------------------------------------------------------
archive test --short
expect "an unknown argument" 1 "no argument but --long"
rm "$work/builds"
archive test
expect "the tests" 0 "standalone-1.jar during npm --prefix $project/archive-admin-ui run e2e"
grep -q -- "-Pquality .*verify" "$work/builds" || fails "the tests run with the quality tools"
if grep -q "excludedGroups" "$work/builds"; then fails "the heavy tests run only with --long"; fi
archive start
expect_not "a start after the tests" "Building"
archive test --long
grep -q -- "-DexcludedGroups=" "$work/builds" || fails "--long includes the heavy tests"
sed -i 's/^echo.*/exit 3/' "$work/jvm/right/bin/java"
archive test
expect "failing browser tests" 3
tool mvn 'exit 1'
archive test
expect "failing tests" 1

/bin/rm -rf "$tools"
[[ $failures -eq 0 ]] && echo "all is well"
exit $((failures > 0))
