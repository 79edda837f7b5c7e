# What Tests/Package/run holds against the package: a function each, which is silent and ends with 0
# where it holds.

# Runs a check, and prints its name and how it ended; what it had to say only where it failed.
check() {
  local name=$1 output start=$SECONDS
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
    echo "ok      $name ($((SECONDS - start)) s)"
  else
    failed=$((failed + 1))
    echo "FAILED  $name ($((SECONDS - start)) s)"
    tail -n 20 <<<"$output" | sed 's/^/        /'
  fi
}

# Makes the package from a copy of what it is made of, with other times, rights, order, language and
# time zone, and compares.
is_reproducible() {
  local copy status=0
  copy=$(mktemp -d)
  mkdir -p "$copy/Sources/Terminal" "$copy/.build/release"
  cp -R Packaging templates starter docs CHANGELOG.md Package.resolved "$copy"
  cp Sources/Terminal/Version.swift "$copy/Sources/Terminal"
  cp .build/release/helder .build/release/helder-serve "$copy/.build/release"
  cp --parents .build/checkouts/*/NOTICE.txt "$copy"
  chmod -R g+w,o-r "$copy"
  (
    umask 077
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) LC_ALL=nl_NL.UTF-8 TZ=Asia/Tokyo \
      "$copy/Packaging/build" >/dev/null 2>"$copy/errors"
  ) && cmp "$1" "$copy/.build/package/$(basename "$1")" || { status=1; cat "$copy/errors"; }
  rm -rf "$copy"
  return "$status"
}

# Every file of the root that a package can bring, with the kind of file and its rights.
files_of_root() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./tmp \
    -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) \
    -prune -o -printf '%y %m %p\n' | sort)
}

says_its_version() {
  [ "$(as_user helder --version)" = "helder $(dpkg-deb --field "$package" Version)" ]
}

finds_its_libraries() { ! as_user ldd /usr/bin/helder /usr/bin/helder-serve | grep 'not found'; }

# The pages are those of the golden folder, where assets have no digests in their names, and a second
# look finds no difference.
builds_the_golden_site() {
  local plain=$root/tmp/plain
  as_user cp -R /usr/share/helder/templates . && as_user helder build &&
    as_user helder build --verify && rm -rf "$plain" && cp -R "$root/tmp/site/public" "$plain" &&
    find "$plain" -type f -exec sed -Ezi -e 's#(assets/[a-z]+)\.[0-9a-f]{16}#\1#g' \
      -e 's#<style>[^<]*</style>#<style></style>#g' -e "s#sha256-[^']*#sha256-#g" {} + &&
    diff --recursive --exclude=.helder.json --exclude=assets Tests/Fixtures/klein/public "$plain"
}

# What is still to be filled in is published as a concept only.
builds_a_new_site() {
  as_user helder new begin && as_user sh -c 'cd begin && ! helder build 2>/dev/null &&
    helder build --concept && helder build --concept --verify'
}

# The preview starts, also where the program is reached by a link, answers, and ends well.
shows_a_site() {
  inside bash -c 'cd /tmp/site && ln -sf /usr/bin/helder link && exec 4< <(
      exec ./link serve --port 0 --lang en 2>/dev/null)
    server=$! && read -r line <&4 && port=${line##*127.0.0.1:} && port=${port%%/*} &&
      exec 3<>"/dev/tcp/127.0.0.1/$port" &&
      printf "GET / HTTP/1.1\r\nHost: 127.0.0.1:%s\r\n\r\n" "$port" >&3 &&
      read -r _ code _ <&3 && kill -INT "$server" && wait "$server" && [ "$code" = 200 ]'
}

# Each command has a section, and the formatter has no complaint.
reads_as_manual() {
  local page complaints command
  complaints=$(inside MANWIDTH=80 man --warnings --no-justification helder 2>&1 >/dev/null)
  [ -z "$complaints" ] || { echo "$complaints"; return 1; }
  page=$(inside MANWIDTH=80 man helder) || return 1
  for command in new build check serve data explain; do
    grep --quiet "helder $command" <<<"$page" || { echo "nothing of $command"; return 1; }
  done
  grep --quiet 'EXIT STATUS' <<<"$page"
}

completes_in_bash() {
  [ "$(inside bash -c '
    source /usr/share/bash-completion/completions/helder
    COMP_WORDS=(helder bui) COMP_CWORD=1 COMP_LINE="helder bui" COMP_POINT=10
    $(complete -p helder | sed "s/.*-F \([^ ]*\).*/\1/") helder bui helder
    echo "${COMPREPLY[@]}"')" = build ]
}

completes_in_zsh() {
  [ "$(inside zsh -fc 'autoload -Uz compinit; compinit -D -u; print $_comps[helder]')" = _helder ] &&
    inside zsh -n /usr/share/zsh/vendor-completions/_helder
}

completes_in_fish() {
  inside HOME=/tmp fish -c 'complete --do-complete "helder bui"' |
    grep --quiet '^build'
}
