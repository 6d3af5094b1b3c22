#!/usr/bin/env bash
# Uses the real window as a person does: GTK, an X server without a screen, a window manager. Opens
# it over new data, drags an event into the week and names it, switches to the dark theme, resizes
# from the smallest to a very large window, closes it, and looks whether the event is there.
# Pictures and logs stay in app/target/real-window. Fails on any exception in the log.
set -euo pipefail
cd "$(dirname "$0")/../../../.."

out=${OUT:-$PWD/app/target/real-window}
daymark=${DAYMARK:-./daymark}
title="Dentist $$"
patience=${PATIENCE:-180}

fail() {
  echo "real window: $*" >&2
  tail -n 30 "$out/window.log" >&2 2>/dev/null || true
  exit 1
}

# Waits until a command succeeds.
until_true() {
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || fail "waited in vain for $what"
    kill -0 "$app" 2>/dev/null || [ "$what" = "the end" ] || fail "ended before $what"
    sleep 0.3
  done
}

needed() {
  local missing=()
  for program in Xvfb openbox xdotool import; do
    command -v $program >/dev/null || missing+=("$program")
  done
  /sbin/ldconfig -p | grep -q 'libgtk-3\.so\.0' || missing+=(GTK)
  [ ${#missing[@]} -gt 0 ] || return 0
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -q
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
      xvfb libgtk-3-0 libgl1 libxtst6 libxxf86vm1 openbox xdotool imagemagick x11-utils
  else
    echo "real window: not checked here, for want of ${missing[*]}"
    exit 0
  fi
}

needed
rm -rf "$out"
mkdir -p "$out/data"
app=
trap 'kill $app $manager $server 2>/dev/null || true' EXIT
server= manager=

Xvfb -displayfd 7 -screen 0 3840x2160x24 -nolisten tcp 7>"$out/display" >"$out/xvfb.log" 2>&1 &
server=$!
for _ in $(seq 300); do
  [ ! -s "$out/display" ] || break
  sleep 0.2
done
[ -s "$out/display" ] || fail "the X server did not start"
export DISPLAY=:$(cat "$out/display") GDK_CORE_DEVICE_EVENTS=1 LIBGL_ALWAYS_SOFTWARE=1
openbox >"$out/openbox.log" 2>&1 &
manager=$!

"$daymark" --data-dir "$out/data" >"$out/window.log" 2>&1 &
app=$!

window() {
  xdotool search --onlyvisible --name '^Daymark$' | tail -n 1
}
picture() {
  import -window "$(window)" "$out/$1.png"
}
seen() {
  import -window "$(window)" rgb:- 2>/dev/null | cksum
}
# Waits until the window looks the same three times in a row. A caret blinks, so not for ever.
at_rest() {
  local before now=$(seen) same=0
  for _ in $(seq 30); do
    before=$now
    sleep 0.3
    now=$(seen)
    if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
    [ $same -lt 2 ] || return 0
  done
}
# Does something, and waits until the window shows that it was done.
act() {
  local before=$(seen)
  "$@"
  until_true "an answer to $*" looks_other_than "$before"
  at_rest
}
looks_other_than() {
  [ "$(seen)" != "$1" ]
}
# Mean brightness of a picture, from 0 to 100.
brightness() {
  convert "$out/$1.png" -colorspace Gray -format '%[fx:int(100*mean)]' info:
}
is_size() {
  xdotool getwindowgeometry --shell "$(window)" >"$out/geometry"
  grep -qx "WIDTH=$1" "$out/geometry" && grep -qx "HEIGHT=$2" "$out/geometry"
}
resize() {
  xdotool windowsize "$(window)" "$1" "$2"
  until_true "the size $1 x $2" is_size "$1" "$2"
  at_rest
}
# The content may be drawn later than the window is there: its first picture is of one colour.
is_drawn() {
  picture drawn && [ "$(identify -format %k "$out/drawn.png")" -gt 50 ]
}

until_true "the window" window
xdotool windowactivate --sync "$(window)"
xdotool windowmove "$(window)" 0 0
resize 1440 900
until_true "its content" is_drawn
at_rest
picture 0-welcome

# The first start asks how to begin: on this device, the second of three.
xdotool mousemove --window "$(window)" 720 525
at_rest
act xdotool click 1
picture 1-open

# An event of an hour is dragged into the second day and named; the sidebar is 232 px wide.
xdotool mousemove --window "$(window)" 480 600 mousedown 1
for y in 606 614 622 630 638 646; do
  xdotool mousemove --window "$(window)" 480 $y
  sleep 0.1
done
act xdotool mouseup 1
act xdotool type --delay 40 "$title"
picture 2-typed
act xdotool key Return
picture 3-created

# Settings open and close; the dark theme is a command of the palette, which no layout can move.
act xdotool key ctrl+comma
picture 4-settings
act xdotool key Escape
act xdotool key ctrl+k
act xdotool type --delay 40 "use the dark theme"
picture 5-palette
act xdotool key Return
picture 6-dark
[ "$(brightness 3-created)" -gt 70 ] || fail "the window was not light at first"
[ "$(brightness 6-dark)" -lt 40 ] || fail "the window did not become dark"

for size in 960x600 1100x700 1280x800 1920x1080 3840x2160; do
  resize "${size%x*}" "${size#*x}"
  picture "7-$size"
done

xdotool windowactivate --sync "$(window)" key --clearmodifiers alt+F4
ended() { ! kill -0 "$app"; }
until_true "the end" ended
wait "$app" || fail "the window ended with code $?"

from=$(date -d '-8 days' +%F) to=$(date -d '+8 days' +%F)
"$daymark" --data-dir "$out/data" agenda --from "$from" --to "$to" --json >"$out/agenda.json"
grep -q "\"$title\"" "$out/agenda.json" || fail "the event is not in the agenda"
if grep -rE 'Exception|Error:|\tat ' "$out/window.log" "$out/data" --include='*.log*'; then
  fail "there are exceptions in the log"
fi
echo "real window: opened, dragged, typed, dark, resized and closed; pictures in $out"
