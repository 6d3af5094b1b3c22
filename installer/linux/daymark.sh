#!/bin/sh
# Starts Daymark: the window and the command line differ in what they need to start fast.
home=@HOME@
# Fewer places for the C library to keep memory in: some 4 MB less for the window.
export MALLOC_ARENA_MAX=2
# That memory in large pages, where the kernel has them: fewer visits to it during a start.
export GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}"
# In a locale without letters beyond ASCII, as under cron or where the one that is asked for is not
# installed, the virtual machine cannot read what is typed, nor find files by such names.
if [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ]; then
  export LC_ALL=C.UTF-8
fi
if [ "${1:-}" = --data-dir ]; then
  word=${3:-}
else
  case ${1:-} in
    --data-dir=*) word=${2:-} ;;
    *) word=${1:-} ;;
  esac
fi
case $word in
  '' | --background | --new-event | --new-task | --open | --open=* | daymark:* | *.[iI][cC][sS] | *.[cC][sS][vV] | screenshot)
    @WINDOW@ "$@"
    ;;
  *)
    @COMMANDS@ "$@"
    ;;
esac
