#!/bin/sh
# Puts a build where nginx serves it from: deploy/publish.sh <build> <served folder>
#
# Files come before the pages and scripts that name them, each is moved into place whole, and what an older page may
# still ask for (files with a hash or a version in their name) stays. Remove those when no page of that age is open any
# more, for example after 30 days: find <served folder>/_site <served folder>/embed -mtime +30 -delete
set -eu
from=${1:?say which build: deploy/publish.sh <build> <served folder>}
to=${2:?say where to: deploy/publish.sh <build> <served folder>}

put() { # <file below the build>
    mkdir -p "$to/$(dirname "$1")"
    cp -p "$from/$1" "$to/$1.new"
    mv -f "$to/$1.new" "$to/$1"
}

list() { (cd "$from" && find . -type f "$@" | sed 's|^\./||' | sort); }

# 1. What never changes. 2. Data. 3. Scripts that name the first. 4. Everything else, pages last.
list \( -path './_site/*' -o -path './embed/*' \) ! -path './embed/v1/loader.js*' ! -path './embed/v1/exit-guide.js*' | while read -r file; do put "$file"; done
list -path './packs/*' | while read -r file; do put "$file"; done
list \( -path './embed/v1/exit-guide.js*' -o -path './embed/v1/loader.js*' \) | while read -r file; do put "$file"; done
list ! -path './_site/*' ! -path './embed/*' ! -path './packs/*' ! -name '*.html*' | while read -r file; do put "$file"; done
list -name '*.html*' | while read -r file; do put "$file"; done

# What is gone from the build is gone from the server, but for files that an older page may still ask for.
(cd "$to" && find . -type f | sed 's|^\./||') | while read -r file; do
    case $file in
        _site/* | embed/*) ;;
        *) [ -e "$from/$file" ] || rm -f "$to/$file" ;;
    esac
done
